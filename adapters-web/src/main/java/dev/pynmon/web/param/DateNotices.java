package dev.pynmon.web.param;

/** What is said of dates beside a time that was chosen otherwise, and of a time without dates. */
public final class DateNotices {
  private DateNotices() {}

  /** Dates were sent beside a time that ends now. */
  public static Notice unused(String start, String end, String shown) {
    return new Notice(
        start + " and " + end + " were not used.",
        "Shown is the time_range " + shown + ". To use them choose custom.",
        true);
  }

  /** The same of a form that calls them as its fields are called, and times in words. */
  public static Notice unusedFields(String shown) {
    return new Notice(
        "From and To were not used.",
        "Shown is: " + shown + ". To use them choose the time \"From … to …\".",
        true);
  }

  /** A time of the visitor's own lacks one of its dates, or both. */
  public static Notice missing(String missing, String shown) {
    return new Notice(
        "A custom range needs " + missing + ".",
        "Shown is " + shown + ". Accepted: two times like 2026-11-24T14:45:10.123456Z.",
        true);
  }
}
