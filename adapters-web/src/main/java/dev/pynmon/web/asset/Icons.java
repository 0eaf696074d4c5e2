package dev.pynmon.web.asset;

import java.util.List;

/**
 * The small pictures of all pages, in one file that each points into. Its address is short, and not
 * in the folder of the others: a page names it for each picture, a list some hundred times.
 */
public final class Icons {
  private static final int HASH_CHARS = 6;

  /** The file. */
  public static final Asset FILE =
      AssetReader.of(
          "i.svg",
          "image/svg+xml",
          AssetReader.concatenate(List.of("pynmon/static/icons.svg")),
          HASH_CHARS);

  private Icons() {}
}
