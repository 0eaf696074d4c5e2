package dev.pynmon.bootstrap.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.pynmon.application.port.out.access.Account;
import dev.pynmon.bootstrap.config.UsageException;
import dev.pynmon.domain.access.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileAccountsTest {
  /** Of "correct horse". */
  private static final String HASH = "$2y$10$84Wnx3DQjollWV0FuSLUpuK0Ww/OLXKBV3UaJ6sjp1UjhuCCKd/4K";

  /** Of "caf\u00e9 12345". */
  private static final String ACCENT =
      "$2a$10$frjca7zSn/Du.aPoWVmCKeZCFdzx/FlBQRGtg0bOMlQSj4C/rfyhe";

  @TempDir Path folder;

  private final AtomicLong now = new AtomicLong();

  @Test
  void file_mayBeWrittenByHand() throws IOException {
    FileAccounts accounts =
        accounts(
            """
            # The first one.
            [users.anna]
            role = "admin"
            password = "%s"
            [users.bert]
            role = "viewer"
            epoch = 3
            [tokens.ci]
            role = "operator"
            sha256 = "%s"
            """
                .formatted(HASH, Tokens.hash("pynmon_" + "a".repeat(43))));

    assertThat(accounts.isOn()).isTrue();
    assertThat(accounts.check("anna", "correct horse"))
        .contains(new Account("anna", Role.ADMIN, 0));
    assertThat(accounts.check("anna", "correct horse ")).isEmpty();
    assertThat(accounts.check("bert", "correct horse")).isEmpty();
    assertThat(accounts.check("carl", "correct horse")).isEmpty();
    assertThat(accounts.find("bert")).contains(new Account("bert", Role.VIEWER, 3));
    assertThat(accounts.holder("pynmon_" + "a".repeat(43)))
        .contains(new Account("ci", Role.OPERATOR, 0));
    assertThat(accounts.holder("pynmon_" + "b".repeat(43))).isEmpty();
    assertThat(accounts.problem()).isEmpty();
  }

  @Test
  void letterWithAnAccent_isTheSameHoweverItIsTyped() {
    assertThat(Passwords.matches("cafe\u0301 12345", ACCENT)).isTrue();
    assertThat(Passwords.matches("x".repeat(73), HASH)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "user.anna.role = 'admin' | it sets 'user'; accepted are users, tokens",
        "users = 3 | 'users' is no table of names",
        "users.anna = 3 | 'anna' in 'users' is no table",
        "users.'an na'.role = 'admin' | a name in 'users' is none; accepted are 1 to 64 letters,"
            + " digits and ._@+-, but not 'local', which is whoever is at the machine",
        "tokens.local.role = 'admin' | a name in 'tokens' is none; accepted are 1 to 64 letters,"
            + " digits and ._@+-, but not 'local', which is whoever is at the machine",
        "users.anna.role = 'root' | the role of 'anna' is not one of viewer, operator, admin",
        "users.anna.epoch = 1 | the role of 'anna' is not one of viewer, operator, admin",
        "users.anna = { role = 'admin', epoch = 'x' } | the epoch of 'anna' is no whole number",
        "users.anna = { role = 'admin', epoch = -1 } | the epoch of 'anna' is not between 0 and"
            + " 999999999999999999",
        "users.anna = { role = 'admin', epoch = 1000000000000000000 } | the epoch of 'anna' is not"
            + " between 0 and 999999999999999999",
        "users.anna = { role = 'admin', password = 'secret' } | the password of 'anna' is not a"
            + " bcrypt hash of cost 10 to 15",
        "users.anna = { role = 'admin', pass = 'x' } | 'anna' sets 'pass'; accepted are role, epoch,"
            + " password",
        "tokens.ci = { role = 'admin', sha256 = 'x' } | the sha256 of 'ci' is not the SHA-256 of a"
            + " token, in hexadecimal"
      })
  void fileThatSaysWhatItMayNot_isRefusedAtTheStart(String text, String why) throws IOException {
    Path file = write(text);

    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> new FileAccounts(file, now::get))
        .withMessage(file + ": " + why + ".");
  }

  @Test
  void nameThatNobodyHas_takesAsLongAsTheDearestHash() throws IOException {
    String dear = HASH.replace("$10$", "$12$");
    Path file =
        write(
            "users.anna = { role = 'viewer', password = '%s' }\n".formatted(HASH)
                + "users.bert = { role = 'viewer', password = '%s' }\n".formatted(dear)
                + "users.carl = { role = 'viewer', password = '%s' }\n".formatted(ACCENT)
                + "users.dora.role = 'viewer'");

    assertThat(AuthFile.read(file).dearestHash()).contains(dear);
  }

  @ParameterizedTest
  @ValueSource(strings = {"$2a$04$", "$2a$09$", "$2a$16$", "$2a$31$", "$1$"})
  void hashThatIsTooCheapOrTooDear_isNone(String beginning) {
    assertThat(Passwords.isHash(beginning + HASH.substring(7))).isFalse();
    assertThat(Passwords.isHash(HASH)).isTrue();
  }

  @Test
  void changedFile_isReadAgainWithinASecond() throws IOException {
    FileAccounts accounts = accounts("users.anna.role = 'viewer'");
    write("users.anna.role = 'operator'");

    assertThat(accounts.find("anna")).map(Account::role).contains(Role.VIEWER);
    pass();
    assertThat(accounts.find("anna")).map(Account::role).contains(Role.OPERATOR);
  }

  @Test
  void brokenFile_leavesTheOldOneInForce_andIsSaidUntilItIsMended() throws IOException {
    FileAccounts accounts = accounts("users.anna.role = 'viewer'");
    Path file = write("users.anna.role =");
    pass();

    assertThat(accounts.find("anna")).isPresent();
    assertThat(accounts.problem())
        .contains(
            file
                + " cannot be read: look at line 1. What was read before it changed still counts.");
    write("users.bert.role = 'viewer'");
    pass();
    assertThat(accounts.problem()).isEmpty();
    assertThat(accounts.find("anna")).isEmpty();
    assertThat(accounts.find("bert")).isPresent();
  }

  @Test
  void vanishedFile_leavesTheOldOneInForce() throws IOException {
    FileAccounts accounts = accounts("users.anna.role = 'viewer'");
    Path file = folder.resolve("users.toml");
    Files.delete(file);
    pass();

    assertThat(accounts.find("anna")).isPresent();
    assertThat(accounts.problem())
        .contains(file + " is no file. What was read before it changed still counts.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-rw----", "rw-r--rw-"})
  void fileThatOthersMayChange_isRefused(String permissions) throws IOException {
    Path file = write("users.anna.role = 'viewer'");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));

    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> new FileAccounts(file, now::get))
        .withMessage(
            "%s may be changed by others than its owner, who so could let anybody in; type chmod 600 %s.",
            file, file);
  }

  @Test
  void fileThatBecomesUnsafe_isSaid_andWhenItIsSafeAgainThatToo() throws IOException {
    FileAccounts accounts = accounts("users.anna.role = 'viewer'");
    Path file = folder.resolve("users.toml");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));
    pass();
    assertThat(accounts.problem()).isPresent();

    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    pass();
    assertThat(accounts.problem()).isEmpty();
  }

  private void pass() {
    now.addAndGet(Duration.ofSeconds(1).toNanos());
  }

  private FileAccounts accounts(String text) throws IOException {
    return new FileAccounts(write(text), now::get);
  }

  private Path write(String text) throws IOException {
    Path file = folder.resolve("users.toml");
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    return file;
  }
}
