/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How many phrases are read in a second, on one core? phrases [FILE]: a phrase a line; without a
 * file, a few of each kind. Prints the best of five rounds.
 *
 *   cc -O2 -std=c11 -D_POSIX_C_SOURCE=200809L -DHEBI_STATIC_DEFINE -Iinclude
 * -Ibuild/release/include tools/bench/phrases.c build/release/libhebi.a -lgsl -lgslcblas -lcjson
 * -lpthread -lm
 */
#include <libhebi/phrase.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

enum { MOST = 4096, LONGEST = 512, ROUNDS = 5, PHRASES_A_ROUND = 400000 };

static char lines[MOST][LONGEST] = {
    "城镇新增就业2.85万人以上",
    "增长6%—6.5%",
    "控制在5.5%左右",
    "年均增长6%以上",
    "下降3.4%以上",
    "比2010年翻一番",
    "比2020年下降18%",
    "与经济增长同步",
    "高于全国、全省平均水平",
    "力争突破1.95%",
    "净增8家以上",
    "稳定在256万亩",
    "分别增长8%、9%以上",
    "〔18〕",
    "十三亿六千万",
    "稳步提升",
    "完成省下达目标任务",
    "达到7000亿元左右",
    "达到世界第二",
    "增长百分之五左右",
    "保持在715亿斤以上",
    "3.5万美元(按现行汇率)",
    "调整为14:44.5:41.5",
    "由7.8%增加到10%",
};

static size_t read_lines(const char *path) {
  FILE *file = fopen(path, "r");
  size_t n = 0;
  while (file != NULL && n < MOST && fgets(lines[n], LONGEST, file) != NULL) {
    lines[n][strcspn(lines[n], "\r\n")] = '\0';
    n += lines[n][0] != '\0';
  }
  if (file != NULL)
    fclose(file);
  return n;
}

static double seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

/* Phrases a second; `*refused` counts those that cannot be read. */
static double run(size_t n, const size_t *lengths, size_t *refused) {
  double start = seconds();
  size_t done = 0;
  *refused = 0;
  for (; done < PHRASES_A_ROUND; done++) {
    hebi_phrase *phrase;
    *refused += hebi_target_parse(&phrase, lines[done % n], lengths[done % n], NULL, NULL) != 0;
    hebi_phrase_free(phrase);
  }
  return (double)done / (seconds() - start);
}

int main(int argc, char **argv) {
  size_t lengths[MOST], n = 0, bytes = 0, refused = 0;
  if (argc > 1)
    n = read_lines(argv[1]);
  else
    while (lines[n][0] != '\0')
      n++;
  if (n == 0) {
    fprintf(stderr, "phrases: nothing to read\n");
    return 1;
  }
  for (size_t i = 0; i < n; i++)
    bytes += lengths[i] = strlen(lines[i]);
  double best = 0;
  for (int round = 0; round < ROUNDS; round++) {
    double rate = run(n, lengths, &refused);
    best = rate > best ? rate : best;
  }
  printf("%zu phrases of %.1f bytes, %.0f phrases/s (%.1f MB/s), %.1f%% refused\n", n,
         (double)bytes / (double)n, best, best * (double)bytes / (double)n / 1e6,
         100.0 * (double)refused / PHRASES_A_ROUND);
  return 0;
}
