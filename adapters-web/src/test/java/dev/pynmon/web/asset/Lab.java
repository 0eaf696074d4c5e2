package dev.pynmon.web.asset;

/**
 * A colour in CIE L*a*b*, seen by daylight (D65).
 *
 * @param lightness 0 to 100
 * @param green how red it is, or how green below 0
 * @param blue how yellow it is, or how blue below 0
 */
record Lab(double lightness, double green, double blue) {
  private static final double HALF_TURN = 180;
  private static final double TURN = 360;

  /** Twenty-five to the seventh. */
  private static final double GREY = 6_103_515_625.0;

  /** Of light of three colours, each from 0 to 1. */
  static Lab ofLight(double red, double green, double blue) {
    double x = bent((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047);
    double y = bent(0.2126729 * red + 0.7151522 * green + 0.0721750 * blue);
    double z = bent((0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883);
    return new Lab(116 * y - 16, 500 * (x - y), 200 * (y - z));
  }

  private static double bent(double part) {
    return part > 216 / 24_389.0 ? Math.cbrt(part) : (24_389 / 27.0 * part + 16) / 116;
  }

  /**
   * How far it looks from another (CIEDE2000): 1 is just seen side by side, about 10 at a glance.
   */
  double distance(Lab other) {
    double mean = (Math.hypot(green, blue) + Math.hypot(other.green, other.blue)) / 2;
    double stretch = 1 + 0.5 * (1 - Math.sqrt(Math.pow(mean, 7) / (Math.pow(mean, 7) + GREY)));
    double chroma = Math.hypot(green * stretch, blue);
    double otherChroma = Math.hypot(other.green * stretch, other.blue);
    double hue = hue(blue, green * stretch);
    double otherHue = hue(other.blue, other.green * stretch);
    double turn = chroma * otherChroma == 0 ? 0 : shortest(otherHue - hue);
    double hueStep = 2 * Math.sqrt(chroma * otherChroma) * sin(turn / 2);
    return weighed(
        other.lightness - lightness,
        otherChroma - chroma,
        hueStep,
        (lightness + other.lightness) / 2,
        (chroma + otherChroma) / 2,
        chroma * otherChroma == 0 ? hue + otherHue : middle(hue, otherHue));
  }

  private static double weighed(
      double light, double chroma, double hue, double meanLight, double meanChroma, double at) {
    double bow = (meanLight - 50) * (meanLight - 50);
    double byLight = light / (1 + 0.015 * bow / Math.sqrt(20 + bow));
    double byChroma = chroma / (1 + 0.045 * meanChroma);
    double wave =
        1
            - 0.17 * cos(at - 30)
            + 0.24 * cos(2 * at)
            + 0.32 * cos(3 * at + 6)
            - 0.20 * cos(4 * at - 63);
    double byHue = hue / (1 + 0.015 * meanChroma * wave);
    double seventh = Math.pow(meanChroma, 7);
    double twist =
        -2
            * Math.sqrt(seventh / (seventh + GREY))
            * sin(60 * Math.exp(-Math.pow((at - 275) / 25, 2)));
    return Math.sqrt(
        byLight * byLight + byChroma * byChroma + byHue * byHue + twist * byChroma * byHue);
  }

  private static double hue(double y, double x) {
    double degrees = Math.toDegrees(Math.atan2(y, x));
    return degrees < 0 ? degrees + TURN : degrees;
  }

  private static double shortest(double turn) {
    if (turn > HALF_TURN) {
      return turn - TURN;
    }
    return turn < -HALF_TURN ? turn + TURN : turn;
  }

  private static double middle(double hue, double other) {
    double sum = hue + other;
    if (Math.abs(hue - other) <= HALF_TURN) {
      return sum / 2;
    }
    return sum < TURN ? (sum + TURN) / 2 : (sum - TURN) / 2;
  }

  private static double sin(double degrees) {
    return Math.sin(Math.toRadians(degrees));
  }

  private static double cos(double degrees) {
    return Math.cos(Math.toRadians(degrees));
  }
}
