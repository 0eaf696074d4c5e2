package dev.pynmon.testkit.tls;

/** What a certificate says of whose it is. */
final class Extension {
  private static final int HOST = 0x82;
  private static final int ADDRESS = 0x87;

  private Extension() {}

  static byte[] ofThisMachine() {
    byte[] address = Der.of(ADDRESS, new byte[] {127, 0, 0, 1});
    return names(Der.text(HOST, "localhost"), address);
  }

  static byte[] of(String host) {
    return names(Der.text(HOST, host));
  }

  static byte[] ofAuthority() {
    byte[] yes = Der.of(Der.BOOLEAN, new byte[] {-1});
    return extension("551d13", Der.of(Der.SEQUENCE, yes));
  }

  private static byte[] names(byte[]... names) {
    return extension("551d11", Der.of(Der.SEQUENCE, names));
  }

  private static byte[] extension(String kind, byte[] value) {
    return Der.of(Der.SEQUENCE, Der.kind(kind), Der.of(Der.OCTETS, value));
  }
}
