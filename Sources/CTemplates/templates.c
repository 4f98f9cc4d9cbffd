#include "CTemplates.h"
const unsigned char *transition_template(void) { return (const unsigned char *)""; }
