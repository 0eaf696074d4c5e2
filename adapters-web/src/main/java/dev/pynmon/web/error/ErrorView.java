package dev.pynmon.web.error;

import java.util.List;

/** What the error templates see. */
record ErrorView(
    String heading,
    String icon,
    String summary,
    List<String> sentences,
    List<FactView> facts,
    List<WayView> ways,
    boolean retrying,
    String smallPrint) {

  /** A store or component concerned. */
  record FactView(String factName, String factPlace, String factText) {}

  /** A way out. */
  record WayView(String wayLabel, String wayHref, boolean wayMain) {}
}
