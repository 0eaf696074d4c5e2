package dev.pynmon.web.asset;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Makes an {@link Asset} of files on the class path. */
final class AssetReader {
  private static final int HASH_BYTES = 6;

  private AssetReader() {}

  /** The files, one behind the other, under a name that carries their hash. */
  static Asset read(String name, String type, List<String> files) {
    return of(name, type, concatenate(files));
  }

  /** Content of our own making. */
  static Asset of(String name, String type, byte[] plain) {
    return of(name, type, plain, 2 * HASH_BYTES);
  }

  /** The same with so much of the hash in its name. */
  static Asset of(String name, String type, byte[] plain, int hashChars) {
    String hash = hash(plain);
    int dot = name.lastIndexOf('.');
    return new Asset(
        name.substring(0, dot) + "-" + hash.substring(0, hashChars) + name.substring(dot),
        type,
        plain,
        Gzip.compress(plain),
        '"' + hash + '"');
  }

  static byte[] concatenate(List<String> files) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (String file : files) {
      try (InputStream in = AssetReader.class.getClassLoader().getResourceAsStream(file)) {
        if (in == null) {
          throw new IllegalStateException("missing on the class path: " + file);
        }
        in.transferTo(all);
        all.write('\n');
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return all.toByteArray();
  }

  private static String hash(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
