package dev.pynmon.bootstrap;

/** Where the program starts. */
public final class Main {
  private Main() {}

  /**
   * Prints the version of this build.
   *
   * @param args what was typed
   */
  public static void main(String[] args) {
    String version = Main.class.getPackage().getImplementationVersion();
    System.out.println("pynmon " + (version == null ? "development" : version));
  }
}
