package dev.pynmon.web.asset;

/**
 * How colours look to somebody (Machado, Oliveira and Fernandes 2009, at their full severity).
 *
 * <p>Each row of a matrix tells what of red, green and blue light becomes of one of them.
 */
enum Sight {
  USUAL(new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}),
  PROTANOPIA(
      new double[][] {
        {0.152286, 1.052583, -0.204868},
        {0.114503, 0.786281, 0.099216},
        {-0.003882, -0.048116, 1.051998}
      }),
  DEUTERANOPIA(
      new double[][] {
        {0.367322, 0.860646, -0.227968},
        {0.280085, 0.672501, 0.047413},
        {-0.011820, 0.042940, 0.968881}
      }),
  TRITANOPIA(
      new double[][] {
        {1.255528, -0.076749, -0.178779},
        {-0.078411, 0.930809, 0.147602},
        {0.004733, 0.691367, 0.303900}
      });

  private final double[][] rows;

  Sight(double[][] rows) {
    this.rows = rows;
  }

  /** A colour as it is seen. */
  Lab of(Color color) {
    double red = Color.linear(color.red());
    double green = Color.linear(color.green());
    double blue = Color.linear(color.blue());
    double[] seen = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      seen[i] = Math.clamp(rows[i][0] * red + rows[i][1] * green + rows[i][2] * blue, 0.0, 1.0);
    }
    return Lab.ofLight(seen[0], seen[1], seen[2]);
  }
}
