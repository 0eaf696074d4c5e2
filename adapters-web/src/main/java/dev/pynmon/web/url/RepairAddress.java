package dev.pynmon.web.url;

/** Where what a runner left behind is put right. */
public final class RepairAddress {
  private RepairAddress() {}

  /** The page that lists what is stranded; where it is put back. */
  public static Url stranded(Links links) {
    return links.to("broker", "stranded");
  }

  /** The page that tells whether the atomic service is stuck; where it is freed. */
  public static Url scheduler(Links links) {
    return links.to("orchestrator", "scheduler");
  }
}
