// Fifteen business days after each of a million days: two reads of 16-bit tables. Speaks as workers.mjs says.
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { count = 1000000, term = 15, most_slots = 65536 };

static uint16_t rank_of[most_slots], select_of[most_slots];
static int32_t days[count], out[count];

__attribute__((noinline)) static void add_all(int32_t offset) {
  for (int i = 0; i < count; i += 1) out[i] = select_of[rank_of[days[i] - offset] + term] + offset;
}

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1e9 + time.tv_nsec;
}

static void read_days(const char *path, int32_t *into, long length) {
  FILE *file = fopen(path, "rb");
  if (!file || fread(into, 4, length, file) != (size_t)length) exit(1);
  fclose(file);
}

int main(int argc, char **argv) {
  if (argc < 5) return 1;
  const int32_t first = atoi(argv[3]), slots = atoi(argv[4]), offset = first - 1;
  int32_t *open = malloc(slots * 4);
  read_days(argv[1], days, count);
  read_days(argv[2], open, slots);
  for (int slot = 1, found = 0; slot <= slots; slot += 1) {
    if (open[slot - 1]) select_of[++found] = slot;
    rank_of[slot] = found;
  }
  char line[4096];
  while (fgets(line, sizeof line, stdin)) {
    line[strcspn(line, "\n")] = 0;
    if (strncmp(line, "write ", 6) == 0) {
      add_all(offset);
      FILE *file = fopen(line + 6, "wb");
      fwrite(out, 4, count, file);
      fclose(file);
      puts("0");
    } else {
      const int times = atoi(line);
      const double began = now();
      for (int i = 0; i < times; i += 1) add_all(offset);
      printf("%f\n", (now() - began) / ((double)times * count));
    }
    fflush(stdout);
  }
  return 0;
}
