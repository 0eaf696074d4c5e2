package dev.pynmon.domain.status;

/** The generations of pynenc whose status rules differ. */
public enum PynencGeneration {
  /** pynenc 0.2.3: a paused invocation is resumed. */
  V0_2_3,
  /** pynenc 0.2.4 and later: a paused invocation runs again. */
  SINCE_0_2_4
}
