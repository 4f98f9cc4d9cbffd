#include "CTemplates.h"

// Each file of a language's folder is embedded here and takes a line in the table below.

static const unsigned char en_advice_words[] = {
#embed "../../Templates/en/advice.yaml"
};

static const unsigned char en_background[] = {
#embed "../../Templates/en/background.md"
};

static const unsigned char en_brief[] = {
#embed "../../Templates/en/brief.md"
};

static const unsigned char en_gaps_words[] = {
#embed "../../Templates/en/gaps.yaml"
};

static const unsigned char en_report[] = {
#embed "../../Templates/en/report.md"
};

static const unsigned char en_report_words[] = {
#embed "../../Templates/en/report.yaml"
};

static const unsigned char en_requirements_words[] = {
#embed "../../Templates/en/requirements.yaml"
};

static const unsigned char en_timeline_words[] = {
#embed "../../Templates/en/timeline.yaml"
};

static const unsigned char en_words[] = {
#embed "../../Templates/en/words.yaml"
};

static const unsigned char ar_advice_words[] = {
#embed "../../Templates/ar/advice.yaml"
};

static const unsigned char ar_background[] = {
#embed "../../Templates/ar/background.md"
};

static const unsigned char ar_brief[] = {
#embed "../../Templates/ar/brief.md"
};

static const unsigned char ar_gaps_words[] = {
#embed "../../Templates/ar/gaps.yaml"
};

static const unsigned char ar_report[] = {
#embed "../../Templates/ar/report.md"
};

static const unsigned char ar_report_words[] = {
#embed "../../Templates/ar/report.yaml"
};

static const unsigned char ar_requirements_words[] = {
#embed "../../Templates/ar/requirements.yaml"
};

static const unsigned char ar_timeline_words[] = {
#embed "../../Templates/ar/timeline.yaml"
};

static const unsigned char ar_words[] = {
#embed "../../Templates/ar/words.yaml"
};

static const unsigned char es_advice_words[] = {
#embed "../../Templates/es/advice.yaml"
};

static const unsigned char es_background[] = {
#embed "../../Templates/es/background.md"
};

static const unsigned char es_brief[] = {
#embed "../../Templates/es/brief.md"
};

static const unsigned char es_gaps_words[] = {
#embed "../../Templates/es/gaps.yaml"
};

static const unsigned char es_report[] = {
#embed "../../Templates/es/report.md"
};

static const unsigned char es_report_words[] = {
#embed "../../Templates/es/report.yaml"
};

static const unsigned char es_requirements_words[] = {
#embed "../../Templates/es/requirements.yaml"
};

static const unsigned char es_timeline_words[] = {
#embed "../../Templates/es/timeline.yaml"
};

static const unsigned char es_words[] = {
#embed "../../Templates/es/words.yaml"
};

static const unsigned char fr_advice_words[] = {
#embed "../../Templates/fr/advice.yaml"
};

static const unsigned char fr_background[] = {
#embed "../../Templates/fr/background.md"
};

static const unsigned char fr_brief[] = {
#embed "../../Templates/fr/brief.md"
};

static const unsigned char fr_gaps_words[] = {
#embed "../../Templates/fr/gaps.yaml"
};

static const unsigned char fr_report[] = {
#embed "../../Templates/fr/report.md"
};

static const unsigned char fr_report_words[] = {
#embed "../../Templates/fr/report.yaml"
};

static const unsigned char fr_requirements_words[] = {
#embed "../../Templates/fr/requirements.yaml"
};

static const unsigned char fr_timeline_words[] = {
#embed "../../Templates/fr/timeline.yaml"
};

static const unsigned char fr_words[] = {
#embed "../../Templates/fr/words.yaml"
};

static const unsigned char ru_advice_words[] = {
#embed "../../Templates/ru/advice.yaml"
};

static const unsigned char ru_background[] = {
#embed "../../Templates/ru/background.md"
};

static const unsigned char ru_brief[] = {
#embed "../../Templates/ru/brief.md"
};

static const unsigned char ru_gaps_words[] = {
#embed "../../Templates/ru/gaps.yaml"
};

static const unsigned char ru_report[] = {
#embed "../../Templates/ru/report.md"
};

static const unsigned char ru_report_words[] = {
#embed "../../Templates/ru/report.yaml"
};

static const unsigned char ru_requirements_words[] = {
#embed "../../Templates/ru/requirements.yaml"
};

static const unsigned char ru_timeline_words[] = {
#embed "../../Templates/ru/timeline.yaml"
};

static const unsigned char ru_words[] = {
#embed "../../Templates/ru/words.yaml"
};

static const unsigned char zh_advice_words[] = {
#embed "../../Templates/zh/advice.yaml"
};

static const unsigned char zh_background[] = {
#embed "../../Templates/zh/background.md"
};

static const unsigned char zh_brief[] = {
#embed "../../Templates/zh/brief.md"
};

static const unsigned char zh_gaps_words[] = {
#embed "../../Templates/zh/gaps.yaml"
};

static const unsigned char zh_report[] = {
#embed "../../Templates/zh/report.md"
};

static const unsigned char zh_report_words[] = {
#embed "../../Templates/zh/report.yaml"
};

static const unsigned char zh_requirements_words[] = {
#embed "../../Templates/zh/requirements.yaml"
};

static const unsigned char zh_timeline_words[] = {
#embed "../../Templates/zh/timeline.yaml"
};

static const unsigned char zh_words[] = {
#embed "../../Templates/zh/words.yaml"
};

static const struct transition_template templates[] = {
    {"en/advice.yaml", en_advice_words, sizeof en_advice_words},
    {"en/background.md", en_background, sizeof en_background},
    {"en/brief.md", en_brief, sizeof en_brief},
    {"en/gaps.yaml", en_gaps_words, sizeof en_gaps_words},
    {"en/report.md", en_report, sizeof en_report},
    {"en/report.yaml", en_report_words, sizeof en_report_words},
    {"en/requirements.yaml", en_requirements_words, sizeof en_requirements_words},
    {"en/timeline.yaml", en_timeline_words, sizeof en_timeline_words},
    {"en/words.yaml", en_words, sizeof en_words},
    {"ar/advice.yaml", ar_advice_words, sizeof ar_advice_words},
    {"ar/background.md", ar_background, sizeof ar_background},
    {"ar/brief.md", ar_brief, sizeof ar_brief},
    {"ar/gaps.yaml", ar_gaps_words, sizeof ar_gaps_words},
    {"ar/report.md", ar_report, sizeof ar_report},
    {"ar/report.yaml", ar_report_words, sizeof ar_report_words},
    {"ar/requirements.yaml", ar_requirements_words, sizeof ar_requirements_words},
    {"ar/timeline.yaml", ar_timeline_words, sizeof ar_timeline_words},
    {"ar/words.yaml", ar_words, sizeof ar_words},
    {"es/advice.yaml", es_advice_words, sizeof es_advice_words},
    {"es/background.md", es_background, sizeof es_background},
    {"es/brief.md", es_brief, sizeof es_brief},
    {"es/gaps.yaml", es_gaps_words, sizeof es_gaps_words},
    {"es/report.md", es_report, sizeof es_report},
    {"es/report.yaml", es_report_words, sizeof es_report_words},
    {"es/requirements.yaml", es_requirements_words, sizeof es_requirements_words},
    {"es/timeline.yaml", es_timeline_words, sizeof es_timeline_words},
    {"es/words.yaml", es_words, sizeof es_words},
    {"fr/advice.yaml", fr_advice_words, sizeof fr_advice_words},
    {"fr/background.md", fr_background, sizeof fr_background},
    {"fr/brief.md", fr_brief, sizeof fr_brief},
    {"fr/gaps.yaml", fr_gaps_words, sizeof fr_gaps_words},
    {"fr/report.md", fr_report, sizeof fr_report},
    {"fr/report.yaml", fr_report_words, sizeof fr_report_words},
    {"fr/requirements.yaml", fr_requirements_words, sizeof fr_requirements_words},
    {"fr/timeline.yaml", fr_timeline_words, sizeof fr_timeline_words},
    {"fr/words.yaml", fr_words, sizeof fr_words},
    {"ru/advice.yaml", ru_advice_words, sizeof ru_advice_words},
    {"ru/background.md", ru_background, sizeof ru_background},
    {"ru/brief.md", ru_brief, sizeof ru_brief},
    {"ru/gaps.yaml", ru_gaps_words, sizeof ru_gaps_words},
    {"ru/report.md", ru_report, sizeof ru_report},
    {"ru/report.yaml", ru_report_words, sizeof ru_report_words},
    {"ru/requirements.yaml", ru_requirements_words, sizeof ru_requirements_words},
    {"ru/timeline.yaml", ru_timeline_words, sizeof ru_timeline_words},
    {"ru/words.yaml", ru_words, sizeof ru_words},
    {"zh/advice.yaml", zh_advice_words, sizeof zh_advice_words},
    {"zh/background.md", zh_background, sizeof zh_background},
    {"zh/brief.md", zh_brief, sizeof zh_brief},
    {"zh/gaps.yaml", zh_gaps_words, sizeof zh_gaps_words},
    {"zh/report.md", zh_report, sizeof zh_report},
    {"zh/report.yaml", zh_report_words, sizeof zh_report_words},
    {"zh/requirements.yaml", zh_requirements_words, sizeof zh_requirements_words},
    {"zh/timeline.yaml", zh_timeline_words, sizeof zh_timeline_words},
    {"zh/words.yaml", zh_words, sizeof zh_words},
};

struct transition_template transition_template_at(size_t index) {
  if (index < sizeof templates / sizeof templates[0]) {
    return templates[index];
  }
  return (struct transition_template){0};
}
