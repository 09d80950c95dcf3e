/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "failure.h"
#include "text/lexer.h"

/* The tokens of a phrase, a letter each. */
static void check_tokens(const char *text, const char *wanted) {
  static const char letters[] = {
      [HEBI__TOKEN_END] = '.',       [HEBI__TOKEN_TEXT] = 't',      [HEBI__TOKEN_SLOGAN] = 's',
      [HEBI__TOKEN_WORD] = 'w',      [HEBI__TOKEN_QUANTITY] = 'q',  [HEBI__TOKEN_YEAR] = 'y',
      [HEBI__TOKEN_RANK] = 'r',      [HEBI__TOKEN_CLASS] = 'c',     [HEBI__TOKEN_PAUSE] = ',',
      [HEBI__TOKEN_STOP] = ';',      [HEBI__TOKEN_OPEN] = '(',      [HEBI__TOKEN_CLOSE] = ')',
      [HEBI__TOKEN_CELL_OPEN] = '[', [HEBI__TOKEN_CELL_CLOSE] = ']'};
  hebi__script script;
  cr_assert_eq(hebi__script_read(&script, text, SIZE_MAX, NULL), HEBI_CODE_OK);
  hebi__lexer lexer;
  hebi_error err = dirty_error();
  cr_assert_eq(hebi__lexer_start(&lexer, &script, &err), HEBI_CODE_OK, "%s", err.message);
  char seen[64];
  size_t n = 0;
  while (lexer.token.kind != HEBI__TOKEN_END && n + 1 < sizeof seen) {
    seen[n++] = letters[lexer.token.kind];
    cr_assert_eq(hebi__lexer_step(&lexer, &err), HEBI_CODE_OK, "%s", err.message);
  }
  seen[n] = '\0';
  cr_expect_str_eq(seen, wanted, "%s is %s", text, seen);
}

Test(lexer, tokens) {
  check_tokens("增长6%以上", "wqw");
  check_tokens("鹤壁增长、下降", "ttw,w");
  check_tokens("到2030年，达到8%。", "ty;wq;");
  check_tokens("2021—2025年年均增长8%", "ywwq");
  check_tokens("2021—2025年均增长8%", "ywwq");
  check_tokens("二〇三〇年", "y");
  check_tokens("进入前15位（全省第三）", "wr(wr)");
  check_tokens("达到Ⅱ类以上", "wcw");
  check_tokens("〔18〕", "[q]");
  check_tokens("“两个快于”的目标", "stw");
  check_tokens("“保持在合理区间”", "ww");
  check_tokens("第一产业", "t");
  check_tokens("“十五”时期", "wtt");
  check_tokens("十五个", "q");
  check_tokens("到…8%...", "tq");
  check_tokens("", "");
}

Test(lexer, strange_characters_are_refused) {
  static const char *const texts[] = {"?", "？", "%", "\xF0\x9F\x98\x80", "■", "\x01", "*", "-3%"};
  for (size_t i = 0; i < COUNT_OF(texts); i++) {
    hebi__script script;
    hebi__lexer lexer;
    hebi_error err = dirty_error();
    cr_assert_eq(hebi__script_read(&script, texts[i], SIZE_MAX, NULL), HEBI_CODE_OK);
    cr_expect_eq(hebi__lexer_start(&lexer, &script, &err), HEBI_CODE_PHRASE, "%s", texts[i]);
    cr_expect_eq(err.column, 1, "%s", texts[i]);
  }
}
