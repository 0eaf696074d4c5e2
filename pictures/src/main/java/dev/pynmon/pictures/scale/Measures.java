package dev.pynmon.pictures.scale;

/** The measures of the picture, in its units: one is a pixel where it is drawn 1:1. */
public final class Measures {
  /** The class of what stands at a time: a narrower page moves that together, not the names. */
  public static final String PLOT = "tl-plot";

  /** Width of the picture. */
  public static final double WIDTH = 1154;

  /** Where the plot begins, behind the names of the lanes. */
  public static final double LEFT = 214;

  /** Width of the plot. */
  public static final double CONTENT = 928;

  /** Where the plot ends. */
  public static final double RIGHT = LEFT + CONTENT;

  /** Where the first lane begins, below the axis. */
  public static final double TOP = 30;

  /** From one row of a lane to the next. */
  public static final double ROW_PITCH = 20;

  /** Height of a bar. */
  public static final double BAR_HEIGHT = 14;

  /** Height of the bar of an invocation that waits for its worker. */
  public static final double THIN_BAR_HEIGHT = 5;

  /** The narrowest bar. */
  public static final double MIN_BAR_WIDTH = 2;

  /** Height of a run of the atomic service. */
  public static final double SERVICE_HEIGHT = 12;

  /** The narrowest run of the atomic service. */
  public static final double MIN_SERVICE_WIDTH = 6;

  /** The lowest lane. */
  public static final double MIN_LANE_HEIGHT = 26;

  /** A lane whose name has a second line. */
  public static final double TWO_LINE_HEIGHT = 36;

  /** The header of a runner that did nothing itself. */
  public static final double HEADER_HEIGHT = 24;

  /** How far each level of nesting is moved to the right. */
  public static final double INDENT = 16;

  /** From the top of a lane's rows and below them. */
  public static final double LANE_PADDING = 4;

  /** Where the name of a runner without parent begins. */
  public static final double NAME_LEFT = 20;

  /** Where a detail beside the name ends. */
  public static final double DETAIL_RIGHT = 206;

  /** The room that one letter takes, roughly. */
  public static final double LETTER = 6;

  /** The gap between a mark on a bar and the text in it. */
  public static final double MARK_GAP = 3;

  /** The gap before and behind a text in a bar. */
  public static final double BAR_TEXT_GAP = 7;

  private Measures() {}
}
