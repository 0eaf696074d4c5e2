package dev.pynmon.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.value.DecodedValue;
import dev.pynmon.domain.value.DecodedValue.Entries;
import dev.pynmon.domain.value.DecodedValue.Entry;
import dev.pynmon.domain.value.DecodedValue.Instance;
import dev.pynmon.domain.value.DecodedValue.Items;
import dev.pynmon.domain.value.DecodedValue.LeftOut;
import dev.pynmon.domain.value.DecodedValue.Opaque;
import dev.pynmon.domain.value.DecodedValue.Text;
import dev.pynmon.domain.value.StoredText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Texts that jsonpickle 4.1.4, as pynenc calls it, wrote for one value of each kind. */
class JsonPickleValuesTest {
  private static final Map<String, String> READABLE = new LinkedHashMap<>();

  static {
    READABLE.put("tuple", "(1, 'a', None)");
    READABLE.put("set", "{1, 2}");
    READABLE.put("frozen", "builtins.frozenset([1])");
    READABLE.put("bytes", "<bytes in base64>");
    READABLE.put("enum", "shop.model.Color(1)");
    READABLE.put("enum2", "shop.model.Color('b')");
    READABLE.put("data", "shop.model.P({'x': 1, 'tags': ['a']})");
    READABLE.put("two", "[shop.model.P({'x': 1, 'tags': ['a']}), …]");
    READABLE.put("cyc", "shop.model.P({'x': 1, 'tags': […]})");
    READABLE.put("shared", "[[1], …]");
    READABLE.put("named", "shop.model.N([1, 2])");
    READABLE.put("od", "collections.OrderedDict(('a', 1))");
    READABLE.put(
        "dd", "collections.defaultdict({'a': [1], 'default_factory': type('builtins.list')})");
    READABLE.put("counter", "collections.Counter({'a': 2, 'b': 1})");
    READABLE.put("deque", "collections.deque(1, 2)");
    READABLE.put("dec", "decimal.Decimal('1.50')");
    READABLE.put("uid", "uuid.UUID({'hex': '00000000000000000000000000000005'})");
    READABLE.put("dt", "datetime.datetime('2026-11-24T14:06:24.162938')");
    READABLE.put(
        "dtz",
        "datetime.datetime('2026-11-24T14:06:24',"
            + " datetime.timezone(datetime.timedelta(0, 0, 0)))");
    READABLE.put("date", "datetime.date('2026-01-02')");
    READABLE.put("time", "datetime.time('01:02:03')");
    READABLE.put("td", "datetime.timedelta(1, 2, 0)");
    READABLE.put("frac", "fractions.Fraction(1, 3)");
    READABLE.put("path", "pathlib.PurePosixPath('/', 'a', 'b')");
    READABLE.put("typ", "type('builtins.int')");
    READABLE.put("clsP", "type('shop.model.P')");
    READABLE.put("func", "function('builtins.len')");
    READABLE.put("func2", "function('dataclasses.dataclass')");
    READABLE.put(
        "part",
        "functools.partial({'args': (function('builtins.max'),),"
            + " 'state': (function('builtins.max'), (1,), {}, {})})");
    READABLE.put("intkeys", "{'1': 'a', '(1, 2)': 'b'}");
    READABLE.put("exc", "builtins.ValueError('x', 'y')");
    READABLE.put("exc0", "builtins.ValueError()");
    READABLE.put("key", "builtins.KeyError('k')");
    READABLE.put("os", "builtins.FileNotFoundError(2, 'No such file', 'f')");
    READABLE.put("custom", "shop.model.Custom({'args': ('m',), 'state': {'code': 5}})");
    READABLE.put("plain", "shop.model.Plain('p')");
    READABLE.put("state", "shop.model.St({'a': 1})");
    READABLE.put("slots", "shop.model.Slots({'a': 1, 'b': 2})");
    READABLE.put("nan", "NaN");
    READABLE.put("inf", "[Infinity, -Infinity]");
    READABLE.put("big", "1" + "0".repeat(40));
    READABLE.put("cplx", "builtins.complex(1.0, 2.0)");
    READABLE.put("rng", "builtins.range(0, 3, 1)");
    READABLE.put("ba", "builtins.bytearray({})");
    READABLE.put("mod", "module('collections/collections')");
    READABLE.put("unicode", "'é漢😀'");
  }

  private final JsonValueDecoder decoder = new JsonValueDecoder();

  @Test
  void every_kind_of_value_is_readable() {
    Map<String, String> readable = new LinkedHashMap<>();
    Resource.rows("jsonpickle.tsv").forEach(row -> readable.put(row[0], repr(row[1])));
    assertThat(readable).containsExactlyEntriesOf(READABLE);
  }

  @Test
  void tuple_becomesItemsOfThatKind() {
    assertThat(decode("{\"py/tuple\": [1, null]}"))
        .isEqualTo(
            new Items("tuple", List.of(new DecodedValue.Number("1"), new DecodedValue.None()), 2));
  }

  @Test
  void object_becomesAnInstanceWithItsMembers() {
    assertThat(decode("{\"py/object\": \"shop.Order\", \"items\": 3}"))
        .isEqualTo(
            new Instance(
                "shop.Order",
                new Entries(List.of(new Entry("items", new DecodedValue.Number("3"))), 1)));
  }

  @Test
  void backReference_saysWhichObjectItMeans_andIsNotFollowed() {
    assertThat(decode("{\"py/object\": \"shop.Node\", \"next\": {\"py/id\": 0}}"))
        .isEqualTo(
            new Instance(
                "shop.Node",
                new Entries(
                    List.of(
                        new Entry(
                            "next", new LeftOut("the same object as number 0 of this value"))),
                    1)));
  }

  @Test
  void bytes_areOpaque() {
    assertThat(decode("{\"py/b64\": \"AP9hYmM=\"}"))
        .isEqualTo(new Opaque("bytes in base64", "AP9hYmM=", 8));
  }

  @Test
  void typeInPlainMapping_isKeptAsMapping() {
    assertThat(decode("{\"py/type\": 5}"))
        .isEqualTo(new Entries(List.of(new Entry("py/type", new DecodedValue.Number("5"))), 1));
  }

  @Test
  void tagBesideOthers_isAnEntryLikeAnyOther() {
    assertThat(repr("{\"py/tuple\": [1], \"a\": 2}")).isEqualTo("{'py/tuple': [1], 'a': 2}");
  }

  @Test
  void dateBytesThatAreNoDate_areShownAsStored() {
    assertThat(
            repr(
                "{\"py/object\": \"datetime.date\","
                    + " \"__reduce__\": [{\"py/type\": \"datetime.date\"}, [\"////\"]]}"))
        .isEqualTo("datetime.date({'__reduce__': [type('datetime.date'), ['////']]})");
  }

  @Test
  void textOfAnInstance_keepsItsLength() {
    assertThat(decode("\"\\ud83d\\ude00\"")).isEqualTo(new Text("😀", 1));
  }

  private DecodedValue decode(String text) {
    return decoder.decode(StoredText.whole(text));
  }

  private String repr(String text) {
    return PythonText.repr(decode(text));
  }
}
