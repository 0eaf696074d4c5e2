package dev.pynmon.web.param;

/** A parameter, key or id in a form that cannot be read: 400. */
public final class BadParameterException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 80;

  private final String parameter;
  private final String back;

  /**
   * Names what was wrong.
   *
   * @param parameter the parameter, or the part of the path
   * @param value what was given
   * @param accepted what would be right, to stand behind "is"
   */
  public BadParameterException(String parameter, String value, String accepted) {
    this(parameter, value, accepted, "");
  }

  /**
   * The same of a form that other pages have.
   *
   * @param back the page where it was filled in
   */
  public BadParameterException(String parameter, String value, String accepted, String back) {
    super(parameter + " \"" + shorten(value) + "\" is not " + accepted + ".");
    this.parameter = parameter;
    this.back = back;
  }

  /** The parameter, or the part of the path. */
  public String parameter() {
    return parameter;
  }

  /** The page where it was filled in; "" where that is the one that was asked for. */
  public String back() {
    return back;
  }

  /** One sentence for visitors, with what was given, shortened. */
  public String sentence() {
    return String.valueOf(getMessage());
  }

  static String shorten(String value) {
    return value.codePointCount(0, value.length()) <= SHOWN
        ? value
        : value.substring(0, value.offsetByCodePoints(0, SHOWN)) + "…";
  }
}
