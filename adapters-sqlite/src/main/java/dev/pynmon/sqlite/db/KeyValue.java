package dev.pynmon.sqlite.db;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A stored value with its type, so that a place in an index can be found again exactly. */
sealed interface KeyValue {
  /** As part of a cursor, without {@code ~}. */
  String encoded();

  /** As parameter of a query. */
  void bind(PreparedStatement statement, int index) throws SQLException;

  /**
   * The same value when its code is not longer than this; else one that sorts just behind all that
   * begin like it, as seen in this direction. Only damaged values are ever so long.
   */
  default KeyValue within(int length, boolean ascending) {
    return this;
  }

  static KeyValue of(@Nullable Object stored) {
    return switch (stored) {
      case null -> new Null();
      case Double real -> new Real(real);
      case Number whole -> new Whole(whole.longValue());
      case byte[] bytes -> new Bytes(bytes);
      case Object text -> new Text(text.toString());
    };
  }

  /** Reads a part of a cursor; any {@link IllegalArgumentException} means that it is none. */
  static KeyValue decode(String part) {
    if (part.isEmpty()) {
      return new Null();
    }
    String rest = part.substring(1);
    return switch (part.charAt(0)) {
      case 'i' -> new Whole(Long.parseLong(rest));
      case 'd' -> new Real(Double.parseDouble(rest));
      case 't' -> new Text(rest.replace("%7E", "~").replace("%25", "%"));
      case 'b' -> new Bytes(HexFormat.of().parseHex(rest));
      default -> throw new IllegalArgumentException("no type of value");
    };
  }

  /** Nothing. */
  record Null() implements KeyValue {
    @Override
    public String encoded() {
      return "";
    }

    @Override
    public void bind(PreparedStatement statement, int index) throws SQLException {
      statement.setObject(index, null);
    }
  }

  /** A whole number, for example a row number. */
  record Whole(long value) implements KeyValue {
    @Override
    public String encoded() {
      return "i" + value;
    }

    @Override
    public void bind(PreparedStatement statement, int index) throws SQLException {
      statement.setLong(index, value);
    }
  }

  /** A floating-point number, for example a time. */
  record Real(double value) implements KeyValue {
    @Override
    public String encoded() {
      return "d" + value;
    }

    @Override
    public void bind(PreparedStatement statement, int index) throws SQLException {
      statement.setDouble(index, value);
    }
  }

  /** Text, for example an id. */
  record Text(String value) implements KeyValue {
    private static final String LAST_CHARACTER = Character.toString(Character.MAX_CODE_POINT);

    @Override
    public String encoded() {
      return "t" + value.replace("%", "%25").replace("~", "%7E");
    }

    @Override
    public void bind(PreparedStatement statement, int index) throws SQLException {
      statement.setString(index, value);
    }

    @Override
    public KeyValue within(int length, boolean ascending) {
      if (encoded().length() <= length) {
        return this;
      }
      int characters = Math.min(length / 3, value.length()) - 3;
      int end = value.offsetByCodePoints(0, value.codePointCount(0, characters));
      return new Text(value.substring(0, end) + (ascending ? LAST_CHARACTER : ""));
    }
  }

  /** Bytes, found only where something is damaged. */
  record Bytes(byte[] value) implements KeyValue {
    @Override
    public String encoded() {
      return "b" + HexFormat.of().formatHex(value);
    }

    @Override
    public void bind(PreparedStatement statement, int index) throws SQLException {
      statement.setBytes(index, value);
    }

    @Override
    public KeyValue within(int length, boolean ascending) {
      if (encoded().length() <= length) {
        return this;
      }
      byte[] start = Arrays.copyOf(value, length / 2 - 1);
      if (ascending) {
        start[start.length - 1] = (byte) 0xff;
      }
      return new Bytes(start);
    }
  }
}
