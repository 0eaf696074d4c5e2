package dev.pynmon.web.familytree;

import dev.pynmon.domain.familytree.FamilyRow;

/**
 * Where a line stands among the others.
 *
 * @param placeLevel 1 for the root
 * @param placeIndent the same, no more than fits
 * @param placeIndex its place among those with the same parent
 * @param placeSize how many these are
 */
record LinePlace(String placeLevel, String placeIndent, String placeIndex, String placeSize) {
  private static final int DEEPEST_INDENT = 12;

  static LinePlace of(FamilyRow row) {
    return new LinePlace(
        String.valueOf(row.level()),
        String.valueOf(Math.min(row.level(), DEEPEST_INDENT)),
        String.valueOf(row.position()),
        String.valueOf(row.setSize()));
  }
}
