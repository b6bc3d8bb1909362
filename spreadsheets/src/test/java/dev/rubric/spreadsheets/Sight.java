package dev.rubric.spreadsheets;

import java.util.HexFormat;

/**
 * How colors are seen, without a deficiency and with the complete lack of one kind of cones, by the
 * matrices of G. Machado, M. Oliveira and L. Fernandes, “A Physiologically-based Model for
 * Simulation of Color Vision Deficiency” (2009).
 */
enum Sight {
  USUAL,
  PROTANOPIA,
  DEUTERANOPIA,
  TRITANOPIA;

  private static final double[] TO_XYZ = {
    0.4124564, 0.3575761, 0.1804375, 0.2126729, 0.7151522, 0.0721750, 0.0193339, 0.1191920,
    0.9503041
  };

  private static final double[] WHITE = {0.95047, 1, 1.08883};

  private double[] matrix() {
    return switch (this) {
      case USUAL -> new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1};
      case PROTANOPIA ->
          new double[] {
            0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116,
            1.051998
          };
      case DEUTERANOPIA ->
          new double[] {
            0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940,
            0.968881
          };
      case TRITANOPIA ->
          new double[] {
            1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367,
            0.303900
          };
    };
  }

  /** A color of six hexadecimal digits as it is seen, in CIELAB. */
  double[] lab(String color) {
    double[] seen = times(matrix(), linear(color));
    for (int i = 0; i < 3; i++) {
      seen[i] = Math.max(0, Math.min(1, seen[i]));
    }
    double[] xyz = times(TO_XYZ, seen);
    double x = root(xyz[0] / WHITE[0]);
    double y = root(xyz[1] / WHITE[1]);
    double z = root(xyz[2] / WHITE[2]);
    return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
  }

  /** The distance of two colors in CIELAB. */
  static double difference(double[] one, double[] other) {
    return Math.sqrt(
        Math.pow(one[0] - other[0], 2)
            + Math.pow(one[1] - other[1], 2)
            + Math.pow(one[2] - other[2], 2));
  }

  /** The ratio of contrast by WCAG 2.2, from 1 to 21. */
  static double contrast(String one, String other) {
    double first = luminance(one) + 0.05;
    double second = luminance(other) + 0.05;
    return Math.max(first, second) / Math.min(first, second);
  }

  private static double luminance(String color) {
    return times(TO_XYZ, linear(color))[1];
  }

  private static double[] linear(String color) {
    byte[] parts = HexFormat.of().parseHex(color);
    double[] linear = new double[3];
    for (int i = 0; i < 3; i++) {
      double part = (parts[i] & 0xFF) / 255.0;
      linear[i] = part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
    return linear;
  }

  private static double[] times(double[] matrix, double[] vector) {
    double[] product = new double[3];
    for (int i = 0; i < 9; i++) {
      product[i / 3] += matrix[i] * vector[i % 3];
    }
    return product;
  }

  private static double root(double value) {
    return value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16.0 / 116;
  }
}
