package dev.pynmon.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.out.access.Account;
import dev.pynmon.bootstrap.access.FileAccounts;
import dev.pynmon.bootstrap.config.Host;
import dev.pynmon.bootstrap.console.Keyboard;
import dev.pynmon.domain.access.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
class PasswdCommandTest {
  private static final String SECRET = "correct horse";

  @TempDir Path folder;

  @Test
  void newUser_isWrittenSoThatTheySignIn() throws IOException {
    assertThat(piped(SECRET, "anna@example.org", "--role", "admin", "--auth-file", "users.toml"))
        .isEqualTo(new Typed(0, "anna@example.org is an admin now.\n", ""));

    Path file = folder.resolve("users.toml");
    Account anna = accounts("users.toml").check("anna@example.org", SECRET).orElseThrow();
    assertThat(anna.role()).isEqualTo(Role.ADMIN);
    assertThat(anna.epoch()).isPositive();
    assertThat(Files.readString(file)).doesNotContain(SECRET).contains("$2a$12$");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(names()).containsExactly("users.toml");
  }

  @ParameterizedTest
  @ValueSource(strings = {"users.toml", "users.yaml", "users.yml", "users.json"})
  void file_mayBeOfEachKind_andOthersInItStayAsTheyAre(String name) throws IOException {
    put("anna@example.org", "operator", name);
    List<String> before = Files.readAllLines(folder.resolve(name));

    assertThat(typed("日本", "--keep-password", "--auth-file", name))
        .isEqualTo(new Typed(0, "日本 is a viewer now.\n", ""));

    assertThat(accounts(name).find("anna@example.org")).map(Account::role).contains(Role.OPERATOR);
    assertThat(accounts(name).find("日本")).map(Account::role).contains(Role.VIEWER);
    if (name.equals("users.toml")) {
      assertThat(Files.readAllLines(folder.resolve(name))).containsAll(before);
    }
  }

  @Test
  void newPassword_isAskedForTwiceAtATerminal_keepsTheRoleAndEndsSessions() throws IOException {
    put("anna", "admin", "users.toml");
    Account before = accounts("users.toml").find("anna").orElseThrow();
    TypedKeyboard keyboard = TypedKeyboard.terminal(SECRET, SECRET);

    Typed typed = typed(keyboard, "anna", "--auth-file", "users.toml");

    assertThat(typed.code()).isZero();
    assertThat(typed.out()).isEqualTo("anna is an admin now.\n");
    assertThat(keyboard.asked).containsExactly("New password of anna: ", "Once more: ");
    Account after = accounts("users.toml").find("anna").orElseThrow();
    assertThat(after.role()).isEqualTo(Role.ADMIN);
    assertThat(after.epoch()).isGreaterThan(before.epoch());
    assertThat(Files.readString(folder.resolve("users.toml"))).contains("$2a$12$");
  }

  @Test
  void keptPassword_changesTheRoleAlone() throws IOException {
    String hash = "$2a$10$" + "x".repeat(53);
    Path file = folder.resolve("users.toml");
    Files.writeString(
        file, "users.anna = { role = 'viewer', epoch = 3, password = '%s' }".formatted(hash));

    assertThat(typed("anna", "--keep-password", "--role", "admin", "--auth-file", "users.toml"))
        .isEqualTo(new Typed(0, "anna is an admin now.\n", ""));

    assertThat(accounts("users.toml").find("anna")).contains(new Account("anna", Role.ADMIN, 3));
    assertThat(Files.readString(file)).contains(hash);
  }

  @Test
  void userWithoutPassword_isKnownAndCannotSignIn() {
    put("anna", "operator", "users.toml");

    assertThat(accounts("users.toml").find("anna")).map(Account::role).contains(Role.OPERATOR);
    assertThat(accounts("users.toml").check("anna", "")).isEmpty();
  }

  @Test
  void twoDifferentPasswords_changeNothing() {
    assertThat(
            typed(TypedKeyboard.terminal(SECRET, "correct horsf"), "anna", "--auth-file", "u.toml"))
        .isEqualTo(
            new Typed(1, "", "pynmon passwd: the two passwords differ; nothing was changed.\n"));
    assertThat(names()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "short, the password has less than 8 characters; nothing was changed.",
    "ääääääääääääääääääääääääääääääääääääää, 'the password has more than 72 bytes in UTF-8, which"
        + " bcrypt would ignore; nothing was changed.'",
    "'12345678\t', the password holds control characters; nothing was changed."
  })
  void passwordThatWillNotDo_saysWhy(String password, String sentence) {
    assertThat(piped(password, "anna", "--auth-file", "users.toml"))
        .isEqualTo(new Typed(1, "", "pynmon passwd: " + sentence + "\n"));
    assertThat(names()).isEmpty();
  }

  @Test
  void noPasswordTyped_isSaid() {
    assertThat(typed("anna", "--auth-file", "users.toml"))
        .isEqualTo(new Typed(1, "", "pynmon passwd: no password was typed.\n"));
  }

  @Test
  void endSessions_raisesTheEpochAlone() {
    put("anna", "admin", "users.toml");
    Account before = accounts("users.toml").find("anna").orElseThrow();

    assertThat(typed("--end-sessions", "anna", "--auth-file", "users.toml"))
        .isEqualTo(new Typed(0, "All sessions of anna end.\n", ""));

    Account after = accounts("users.toml").find("anna").orElseThrow();
    assertThat(after.role()).isEqualTo(Role.ADMIN);
    assertThat(after.epoch()).isGreaterThan(before.epoch());
  }

  @Test
  void removed_isGone_andWhoComesBackHasNoOlderEpoch() {
    put("anna", "admin", "users.toml");
    Account before = accounts("users.toml").find("anna").orElseThrow();
    assertThat(typed("anna", "--remove", "--auth-file", "users.toml"))
        .isEqualTo(new Typed(0, "anna is removed.\n", ""));
    assertThat(accounts("users.toml").find("anna")).isEmpty();

    put("anna", "viewer", "users.toml");
    assertThat(accounts("users.toml").find("anna").orElseThrow().epoch())
        .isGreaterThanOrEqualTo(before.epoch());
  }

  @Test
  void token_isPrintedOnce_andKnownByItsHash() throws IOException {
    Typed typed = typed("ci", "--token", "--role", "operator", "--auth-file", "users.toml");

    assertThat(typed.code()).isZero();
    assertThat(typed.out()).matches("pynmon_[A-Za-z0-9_-]{43}\n");
    assertThat(typed.err()).isEqualTo("This token is shown this once; the file holds its hash.\n");
    String token = typed.out().strip();
    assertThat(accounts("users.toml").holder(token)).contains(new Account("ci", Role.OPERATOR, 0));
    assertThat(accounts("users.toml").holder(token.substring(0, 49) + "!")).isEmpty();
    assertThat(Files.readString(folder.resolve("users.toml"))).doesNotContain(token);

    typed("ci", "--token", "--auth-file", "users.toml");
    assertThat(accounts("users.toml").holder(token)).isEmpty();
    assertThat(typed("ci", "--token", "--remove", "--auth-file", "users.toml"))
        .isEqualTo(new Typed(0, "The token ci is removed.\n", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "--end-sessions, users.toml has no user 'bert'.",
    "--remove, users.toml has no user 'bert'.",
    "--remove --token, users.toml has no token 'bert'."
  })
  void whoIsNotThere_isSaid(String flags, String sentence) {
    put("anna", "viewer", "users.toml");
    String[] args =
        Stream.concat(Stream.of("bert", "--auth-file", "users.toml"), Stream.of(flags.split(" ")))
            .toArray(String[]::new);

    assertThat(typed(args))
        .isEqualTo(new Typed(1, "", "pynmon passwd: " + folder.resolve(sentence) + "\n"));
  }

  @Test
  void nameThatIsNone_isRefused() {
    assertThat(typed("anna\nrole", "--keep-password", "--auth-file", "users.toml").err())
        .isEqualTo(
            "pynmon passwd: 'anna\uFFFDrole' is no name; accepted are 1 to 64 letters, digits and"
                + " ._@+-, but not 'local', which is whoever is at the machine.\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "anna | name the file with --auth-file FILE.",
        "--auth-file u.toml | name one user, for example pynmon passwd anna --auth-file FILE.",
        "anna bert --auth-file u.toml | name one user, for example pynmon passwd anna --auth-file"
            + " FILE.",
        "anna --auth-file u.toml --role root | --role is 'root'; accepted is one of viewer,"
            + " operator, admin.",
        "anna --auth-file u.toml --remove --role admin | --role has nothing to do with"
            + " --end-sessions and --remove.",
        "anna --auth-file u.toml --remove --end-sessions | --end-sessions, --keep-password,"
            + " --token and --remove do not go together, but for --token --remove."
      })
  void wrongUsage_isSaid(String args, String sentence) {
    assertThat(typed(args.split(" ")))
        .isEqualTo(new Typed(2, "", "pynmon passwd: " + sentence + "\n"));
  }

  @Test
  void environment_namesTheFile() {
    Host host =
        new Host(folder, Map.of("PYNMON_AUTH_FILE", "u.toml"), Optional.empty(), "1.0-test");

    assertThat(Typed.in(host, "passwd", "anna", "--keep-password").code()).isZero();
    assertThat(accounts("u.toml").find("anna")).isPresent();
  }

  @Test
  void brokenFile_isLeftAsItIs() throws IOException {
    Files.writeString(folder.resolve("u.toml"), "users = 3");

    assertThat(typed("anna", "--keep-password", "--auth-file", "u.toml"))
        .isEqualTo(
            new Typed(
                2,
                "",
                "pynmon passwd: %s: 'users' is no table of names.\n"
                    .formatted(folder.resolve("u.toml"))));
    assertThat(folder.resolve("u.toml")).hasContent("users = 3");
  }

  @Test
  void linkToTheFile_staysALink_andItsGroupMayGoOnReading() throws IOException {
    Path real = Files.createDirectory(folder.resolve("real")).resolve("users.toml");
    Files.writeString(real, "");
    Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rw-rw-r--"));
    Files.createSymbolicLink(folder.resolve("u.toml"), real);

    assertThat(typed("anna", "--keep-password", "--auth-file", "u.toml").code()).isZero();

    assertThat(folder.resolve("u.toml")).isSymbolicLink();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(real)))
        .isEqualTo("rw-r-----");
    assertThat(accounts("real/users.toml").find("anna")).isPresent();
  }

  @Test
  void folderThatIsNotThere_isSaid() {
    assertThat(typed("anna", "--keep-password", "--auth-file", "no/u.toml"))
        .isEqualTo(
            new Typed(
                2,
                "",
                "pynmon passwd: %s cannot be written: is its folder there, and is it permitted to?\n"
                    .formatted(folder.resolve("no/u.toml"))));
  }

  private FileAccounts accounts(String name) {
    return new FileAccounts(folder.resolve(name), System::nanoTime);
  }

  private Stream<String> names() {
    return Stream.of(folder.toFile().list());
  }

  private void put(String name, String role, String file) {
    assertThat(typed(name, "--keep-password", "--role", role, "--auth-file", file).code()).isZero();
  }

  private Typed piped(String line, String... args) {
    return typed(TypedKeyboard.piped(line), args);
  }

  private Typed typed(String... args) {
    return typed(Keyboard.NONE, args);
  }

  private Typed typed(Keyboard keyboard, String... args) {
    Host host = new Host(folder, Map.of(), Optional.empty(), "1.0-test");
    return Typed.in(
        host, keyboard, Stream.concat(Stream.of("passwd"), Stream.of(args)).toArray(String[]::new));
  }
}
