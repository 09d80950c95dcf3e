/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "forecast/method.h"

#include <string.h>

static const hebi__method_entry entries[] = {
#define METHOD(name, zh, en, source, min_n, min_n_spread, scale)                                   \
  {{#name, zh, en, source, min_n, min_n_spread, HEBI__SCALE_##scale == HEBI__SCALE_ALWAYS_LOG},    \
   HEBI__SCALE_##scale,                                                                            \
   hebi__fit_##name},
#include "forecast/methods.def"
#undef METHOD
};

size_t hebi_method_count(void) {
  return sizeof entries / sizeof *entries;
}

const hebi__method_entry *hebi__method_entry_at(size_t i) {
  return i < hebi_method_count() ? &entries[i] : NULL;
}

const hebi_method *hebi_method_at(size_t i) {
  return i < hebi_method_count() ? &entries[i].shown : NULL;
}

size_t hebi__method_index(const char *name) {
  size_t i = 0;
  while (i < hebi_method_count() && strcmp(entries[i].shown.name, name) != 0)
    i++;
  return i;
}

const hebi_method *hebi_method_find(const char *name) {
  return name ? hebi_method_at(hebi__method_index(name)) : NULL;
}

void hebi__fit_show(hebi__fit *fit, const char *name, double estimate, double std_error) {
  fit->params[fit->n_params++] = (hebi_param){name, estimate, std_error};
}

void hebi__fit_shocks_pass(hebi__fit *fit) {
  fit->psi[0] = 1;
}

void hebi__fit_shocks_stay(hebi__fit *fit, const hebi__sample *sample) {
  for (size_t s = 0; s < sample->steps; s++)
    fit->psi[s] = 1;
}
