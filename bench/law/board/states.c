// Status and business days left of many running clocks, over the same columns as ours. Speaks as workers.mjs says.
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static int32_t *soon, *due, *due_rank, *most, *days_left;
static uint8_t *statuses;

__attribute__((noinline)) static void read_all(long count, int32_t today, int32_t rank) {
  for (long i = 0; i < count; i += 1) {
    const int32_t left = due_rank[i] - rank;
    statuses[i] = (today >= soon[i]) + (today >= due[i]) + (today > due[i]);
    days_left[i] = left < most[i] ? left : most[i];
  }
}

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1e9 + time.tv_nsec;
}

static int32_t *column(FILE *file, long count) {
  int32_t *values = malloc(count * 4);
  if (fread(values, 4, count, file) != (size_t)count) exit(1);
  return values;
}

int main(int argc, char **argv) {
  if (argc < 5) return 1;
  const long count = atol(argv[2]);
  const int32_t today = atoi(argv[3]), rank = atoi(argv[4]);
  FILE *file = fopen(argv[1], "rb");
  if (!file) return 1;
  soon = column(file, count);
  due = column(file, count);
  due_rank = column(file, count);
  most = column(file, count);
  fclose(file);
  days_left = malloc(count * 4);
  statuses = malloc(count);
  char line[4096];
  while (fgets(line, sizeof line, stdin)) {
    line[strcspn(line, "\n")] = 0;
    if (strncmp(line, "write ", 6) == 0) {
      read_all(count, today, rank);
      FILE *answers = fopen(line + 6, "wb");
      for (long i = 0; i < count; i += 1) {
        const int32_t status = statuses[i];
        fwrite(&status, 4, 1, answers);
      }
      fwrite(days_left, 4, count, answers);
      fclose(answers);
      puts("0");
    } else {
      const int times = atoi(line);
      const double began = now();
      for (int i = 0; i < times; i += 1) read_all(count, today, rank);
      printf("%f\n", (now() - began) / times);
    }
    fflush(stdout);
  }
  return 0;
}
