const unsigned char *transition_template(void);
