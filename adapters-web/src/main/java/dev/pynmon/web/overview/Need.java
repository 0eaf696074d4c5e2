package dev.pynmon.web.overview;

/**
 * Something that needs attention, for the template {@code overview/needs}.
 *
 * @param needClass gives its mark the colour
 * @param needIcon its mark
 * @param needClaim what is the matter
 * @param needText the evidence
 * @param needHref where to look at it; "" for nowhere
 * @param needLink what that is called
 */
record Need(
    String needClass,
    String needIcon,
    String needClaim,
    String needText,
    String needHref,
    String needLink) {

  static Need trouble(String claim, String text) {
    return new Need("st-failed", "st-failed", claim, text, "", "");
  }

  static Need warning(String claim, String text) {
    return new Need("st-pending", "i-warn", claim, text, "", "");
  }

  static Need hint(String claim, String text) {
    return new Need("st-registered", "i-info", claim, text, "", "");
  }

  Need at(String href, String link) {
    return new Need(needClass, needIcon, needClaim, needText, href, link);
  }
}
