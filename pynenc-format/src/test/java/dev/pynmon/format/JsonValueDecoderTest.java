package dev.pynmon.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.out.value.ValueDecoder;
import dev.pynmon.domain.id.DataReference;
import dev.pynmon.domain.value.Damage;
import dev.pynmon.domain.value.DecodedValue;
import dev.pynmon.domain.value.DecodedValue.Broken;
import dev.pynmon.domain.value.DecodedValue.Entries;
import dev.pynmon.domain.value.DecodedValue.Entry;
import dev.pynmon.domain.value.DecodedValue.Items;
import dev.pynmon.domain.value.DecodedValue.LeftOut;
import dev.pynmon.domain.value.DecodedValue.None;
import dev.pynmon.domain.value.DecodedValue.Opaque;
import dev.pynmon.domain.value.DecodedValue.Reference;
import dev.pynmon.domain.value.DecodedValue.Text;
import dev.pynmon.domain.value.StoredText;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonValueDecoderTest {
  private static final String REFERENCE =
      "__pynenc__client_data__:b071edd077abb07516933f2580767c62027be291d5601ee171ab155c89a994c6";
  private static final LeftOut CUT = new LeftOut("the rest: the text was cut off here");

  private final JsonValueDecoder decoder = new JsonValueDecoder();

  @Test
  void isFoundAsAService() {
    assertThat(ServiceLoader.load(ValueDecoder.class, getClass().getClassLoader()))
        .hasExactlyElementsOfTypes(JsonValueDecoder.class);
  }

  @Test
  void realResults_areReadable() {
    assertThat(Resource.lines("results.tsv").stream().map(this::repr))
        .containsExactly(
            "'acme/0'",
            "'done'",
            "'order 0'",
            "'order 1: out of stock'",
            "'order-1@example.org: thanks'",
            "'reserved 0'",
            "'sent to m0@example.org'",
            "'stock and embed'",
            "'tock'",
            "'tx-0 TR000000'",
            "'tx-0'",
            "'unpaid (ValueError) TR000003'",
            "0",
            "None",
            "{'order': 0, 'tracking': 'TR000000', 'tags': ['é', '漢字', '<i>'], 'nothing': None}");
  }

  @Test
  void reference_isRecognised() {
    assertThat(decode(REFERENCE)).isEqualTo(new Reference(new DataReference(REFERENCE)));
  }

  @Test
  void referenceInsideAValue_isText() {
    assertThat(decode("\"" + REFERENCE + "\"")).isEqualTo(new Text(REFERENCE, 88));
  }

  @Test
  void prefixOfAReferenceWithOtherTextBehind_isBroken() {
    assertThat(decode("__pynenc__client_data__ is a fine word"))
        .isEqualTo(
            new Broken(
                new Damage(
                    "this text is no JSON (near character 1)",
                    "__pynenc__client_data__ is a fine word")));
  }

  @Test
  void pickle_isOpaque() {
    assertThat(decode("gARLAy4=\n")).isEqualTo(new Opaque("pickle", "gARLAy4=", 9));
  }

  @Test
  void longPickle_isOpaqueWithItsBeginning() {
    String text =
        "gASVqwAAAAAAAAB9lCiMAWGUXZQoSwBLAUsCSwNLBEsFSwZLB0sISwlLCksLSwxLDUsOSw9LEEsR\n"
            + "SxJLE0sUSxVLFksXSxhLGUsaSxtLHEsdSx5LH0sgSyFLIksjSyRLJUsmSydLKEspSypLK0ssSy1L\n"
            + "LksvSzBLMUsySzNLNEs1SzZLN0s4SzlLOks7ZYwBZZSMCGJ1aWx0aW5zlIwKVmFsdWVFcnJvcpST\n"
            + "lIwBeJSFlFKUdS4=\n";
    assertThat(decode(text)).isEqualTo(new Opaque("pickle", text.substring(0, 200), 248));
  }

  @Test
  void cutPickle_tellsTheWholeLength() {
    assertThat(decoder.decode(new StoredText("gARLAy4A", 5_000, true)))
        .isEqualTo(new Opaque("pickle", "gARLAy4A", 5_000));
  }

  @Test
  void envelopesOfJsonSerializer_areUnwrapped() {
    assertThat(
            repr(
                "[{\"__pynenc__enum__\": {\"module\": \"shop\", \"qualname\": \"Color\","
                    + " \"value\": 1}}, {\"__pynenc__json_serializable__\": {\"module\":"
                    + " \"shop\", \"qualname\": \"Money\", \"data\": {\"amount\": 1.5}}},"
                    + " {\"__pynenc__std_py_exc__\": {\"type\": \"ValueError\", \"args\":"
                    + " [\"bad\"], \"message\": \"bad\"}}, {\"__pynenc__client_exception__\":"
                    + " {\"module\": \"shop\", \"qualname\": \"Declined\", \"args\": [3],"
                    + " \"message\": \"3\"}}]"))
        .isEqualTo(
            "[shop.Color(1), shop.Money({'amount': 1.5}), ValueError({'args': ['bad'],"
                + " 'message': 'bad'}), shop.Declined({'args': [3], 'message': '3'})]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"__pynenc__enum__\": 5}",
        "{\"__pynenc__enum__\": {\"module\": \"shop\"}}",
        "{\"__pynenc__std_py_exc__\": {\"type\": \"ValueError\"}}"
      })
  void malformedEnvelope_staysAMapping(String text) {
    assertThat(decode(text)).isInstanceOf(Entries.class);
  }

  @ParameterizedTest
  @CsvSource({"NaN,NaN", "Infinity,Infinity", "-Infinity,-Infinity", "1e999,1e999", "-0,-0"})
  void numbers_areKeptAsWritten(String text, String digits) {
    assertThat(decode(text)).isEqualTo(new DecodedValue.Number(digits));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                    | is empty",
        "'   '                 | is empty",
        "hello                 | is no JSON (near character 1)",
        "[1, 2                 | ends too early",
        "'{\"a\": '             | ends too early",
        "\"abc                 | ends too early",
        "[1] [2]               | has more text behind its end",
        "{'a': 1}              | is no JSON (near character 2)",
        "[1,]                  | is no JSON (near character 4)",
        "abc123gA==            | is no JSON (near character 1)"
      })
  void textOfNoSerializer_isBroken_andSaysWhy(String text, String why) {
    assertThat(decode(text)).isInstanceOf(Broken.class);
    assertThat(((Broken) decode(text)).damage().problem()).isEqualTo("this text " + why);
  }

  @Test
  void brokenText_neverShowsTheParsersOwnWords() {
    assertThat(((Broken) decode("{\"secret\": hunter2}")).damage().problem())
        .isEqualTo("this text is no JSON (near character 12)");
  }

  @Test
  void cutText_isReadAsFarAsItGoes() {
    assertThat(cut("{\"a\": [1, 2, 3"))
        .isEqualTo(
            new Entries(
                List.of(
                    new Entry(
                        "a",
                        new Items(
                            "list",
                            List.of(
                                new DecodedValue.Number("1"), new DecodedValue.Number("2"), CUT),
                            3))),
                1));
  }

  @Test
  void cutAmidAName_saysThatTheRestIsCut() {
    assertThat(cut("{\"a\": 1, \"b"))
        .isEqualTo(
            new Entries(
                List.of(new Entry("a", new DecodedValue.Number("1")), new Entry("…", CUT)), 2));
  }

  @Test
  void cutSingleText_isShownWithTheWholeLength() {
    assertThat(cut("\"abc\\u00e")).isEqualTo(new Text("abc", 100_000));
  }

  @Test
  void cutTextThatIsNoJson_isBroken() {
    assertThat(cut("xyz"))
        .isEqualTo(
            new Broken(new Damage("this text is empty (only its beginning was read)", "xyz")));
  }

  @Test
  void container_showsItsFirstEntries_andTellsHowManyThereAre() {
    Items items = (Items) decode("[" + "0,".repeat(999) + "0]");
    assertThat(items.items()).hasSize(200);
    assertThat(items.size()).isEqualTo(1_000);
  }

  @Test
  void nesting_isShownToThe32ndLevel() {
    DecodedValue value = decode("[".repeat(5_000) + "]".repeat(5_000));
    int depth = 0;
    while (value instanceof Items items) {
      depth++;
      value = items.items().getFirst();
    }
    assertThat(depth).isEqualTo(32);
    assertThat(value).isEqualTo(new LeftOut("deeper than 32 levels"));
  }

  @Test
  void nestingBeyondAllMeasure_isBroken() {
    assertThat(decode("[".repeat(200_000)))
        .isInstanceOfSatisfying(
            Broken.class,
            broken ->
                assertThat(broken.damage().problem())
                    .isEqualTo("this text is nested too deep, or holds too long a number"));
  }

  @Test
  void wholeTree_isBounded() {
    String row = "[" + "1,".repeat(199) + "1]";
    DecodedValue value = decode("[" + (row + ",").repeat(199) + row + "]");
    assertThat(Nodes.count(value)).isEqualTo(5_000);
  }

  @Test
  void longText_isCut_andTellsItsLength() {
    Text text = (Text) decode("\"" + "😀".repeat(20_000) + "\"");
    assertThat(text.text()).isEqualTo("😀".repeat(5_000));
    assertThat(text.length()).isEqualTo(20_000);
  }

  @Test
  void halfACharacter_isReplaced() {
    assertThat(decode("\"x\\udc00\"")).isEqualTo(new Text("x\uFFFD", 2));
  }

  @Test
  void halfACharacterInAName_isBroken() {
    assertThat(decode("{\"a\\ud800\": 1}")).isInstanceOf(Broken.class);
  }

  @Test
  void nulAndOtherControls_areKept() {
    assertThat(decode("\"a\\u0000b\\u001b\"")).isEqualTo(new Text("a\0b\u001b", 4));
  }

  @Test
  void duplicateKeys_areAllShown() {
    assertThat(decode("{\"a\": null, \"a\": null}"))
        .isEqualTo(new Entries(List.of(new Entry("a", new None()), new Entry("a", new None())), 2));
  }

  @Test
  void longName_isCut() {
    Entries entries = (Entries) decode("{\"" + "k".repeat(5_000) + "\": 1}");
    assertThat(entries.entries().getFirst().key()).isEqualTo("k".repeat(1_000) + "…");
  }

  @Test
  void hugeNumber_isBroken() {
    assertThat(decode("1".repeat(20_000))).isInstanceOf(Broken.class);
  }

  private DecodedValue decode(String text) {
    return decoder.decode(StoredText.whole(text));
  }

  private DecodedValue cut(String start) {
    return decoder.decode(new StoredText(start, 100_000, true));
  }

  private String repr(String text) {
    return PythonText.repr(decode(text));
  }
}
