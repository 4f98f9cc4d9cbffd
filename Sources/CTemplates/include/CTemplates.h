#pragma once

#include <stddef.h>

/// A file of /Templates, as it was when the program was compiled.
struct transition_template {
  /// Below /Templates: "en/report.md".
  const char *path;
  const unsigned char *text;
  size_t length;
};

/// The i-th template, or one with no path after the last.
struct transition_template transition_template_at(size_t index);
