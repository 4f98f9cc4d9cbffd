#include "CTemplates.h"

// A new template is embedded here and takes a line in the table below.

static const unsigned char en_background[] = {
#embed "../../Templates/en/background.md"
};

static const unsigned char en_brief[] = {
#embed "../../Templates/en/brief.md"
};

static const unsigned char en_report[] = {
#embed "../../Templates/en/report.md"
};

static const unsigned char en_words[] = {
#embed "../../Templates/en/words.yaml"
};

static const struct transition_template templates[] = {
    {"en/background.md", en_background, sizeof en_background},
    {"en/brief.md", en_brief, sizeof en_brief},
    {"en/report.md", en_report, sizeof en_report},
    {"en/words.yaml", en_words, sizeof en_words},
};

struct transition_template transition_template_at(size_t index) {
  if (index < sizeof templates / sizeof templates[0]) {
    return templates[index];
  }
  return (struct transition_template){0};
}
