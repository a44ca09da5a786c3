/* CPUID as a processor with AVX2 only would answer it: without AVX-512, AVX-VNNI and AMX. See without_avx512.py. */
#define _GNU_SOURCE
#include <cpuid.h>
#include <signal.h>
#include <stdint.h>
#include <ucontext.h>

#define BIT(n) (1u << (n))

static const uint32_t NO_EBX = /* AVX512 F, DQ, IFMA, PF, ER, CD, BW, VL */
    BIT(16) | BIT(17) | BIT(21) | BIT(26) | BIT(27) | BIT(28) | BIT(30) | BIT(31);
static const uint32_t NO_ECX = BIT(1) | BIT(6) | BIT(11) | BIT(12) | BIT(14); /* VBMI, VBMI2, VNNI, BITALG, VPOPCNTDQ */
static const uint32_t NO_EDX = /* 4VNNIW, 4FMAPS, VP2INTERSECT, AMX-BF16, AVX512-FP16, AMX-TILE, AMX-INT8 */
    BIT(2) | BIT(3) | BIT(8) | BIT(22) | BIT(23) | BIT(24) | BIT(25);
static const uint32_t NO_EAX_1 = BIT(4) | BIT(5) | BIT(23);  /* AVX-VNNI, AVX512-BF16, AVX-IFMA */
static const uint32_t NO_EDX_1 = BIT(4) | BIT(5) | BIT(10);  /* AVX-VNNI-INT8, AVX-NE-CONVERT, AVX-VNNI-INT16 */

/* Each CPUID of the copied libraries is UD2 now; it ends here, and the program goes on behind it. */
static void answer(int number, siginfo_t *info, void *context) {
  greg_t *registers = ((ucontext_t *)context)->uc_mcontext.gregs;
  const uint8_t *at = (const uint8_t *)registers[REG_RIP];
  uint32_t leaf = (uint32_t)registers[REG_RAX], sub = (uint32_t)registers[REG_RCX], a, b, c, d;
  (void)info;
  if (at[0] != 0x0f || at[1] != 0x0b) {
    signal(number, SIG_DFL);
    return;
  }
  __cpuid_count(leaf, sub, a, b, c, d);
  if (leaf == 7 && sub == 0) {
    b &= ~NO_EBX;
    c &= ~NO_ECX;
    d &= ~NO_EDX;
  } else if (leaf == 7 && sub == 1) {
    a &= ~NO_EAX_1;
    d &= ~NO_EDX_1;
  }
  registers[REG_RAX] = a;
  registers[REG_RBX] = b;
  registers[REG_RCX] = c;
  registers[REG_RDX] = d;
  registers[REG_RIP] += 2;
}

__attribute__((constructor)) static void listen(void) {
  struct sigaction action = {0};
  action.sa_sigaction = answer;
  action.sa_flags = SA_SIGINFO | SA_NODEFER;
  sigaction(SIGILL, &action, 0);
}
