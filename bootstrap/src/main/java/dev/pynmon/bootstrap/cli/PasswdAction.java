package dev.pynmon.bootstrap.cli;

import dev.pynmon.bootstrap.access.AuthFileEdit;
import dev.pynmon.bootstrap.access.AuthFileLock;
import dev.pynmon.bootstrap.access.Passwords;
import dev.pynmon.bootstrap.access.Tokens;
import dev.pynmon.bootstrap.config.PasswdConfig;
import dev.pynmon.bootstrap.config.Settings;
import dev.pynmon.bootstrap.console.Console;
import dev.pynmon.bootstrap.console.Keyboard;
import dev.pynmon.domain.access.Role;
import java.time.Clock;
import java.util.Optional;

/** {@code pynmon passwd}. */
record PasswdAction(Clock clock) implements Action {
  @Override
  public int run(Settings settings, Console console) {
    PasswdConfig wish = PasswdConfig.of(settings);
    Optional<String> hash = hash(wish, console);
    AuthFileLock.holding(
        wish.file(), () -> change(wish, hash, AuthFileEdit.of(wish.file(), clock), console));
    return ExitCode.FINE;
  }

  private static void change(
      PasswdConfig wish, Optional<String> hash, AuthFileEdit edit, Console console) {
    switch (wish.change()) {
      case PASSWORD, KEEP_PASSWORD -> put(wish, hash, edit, console);
      case END_SESSIONS -> endSessions(wish, edit, console);
      case REMOVE -> remove(wish, edit, console);
      case TOKEN -> token(wish, edit, console);
      case REMOVE_TOKEN -> removeToken(wish, edit, console);
    }
  }

  private static void put(
      PasswdConfig wish, Optional<String> hash, AuthFileEdit edit, Console console) {
    requireName(wish.name());
    edit.putUser(wish.name(), wish.role(), hash);
    edit.save();
    console.print("%s is %s now.".formatted(wish.name(), article(edit.role(wish.name()))));
  }

  private static String article(String role) {
    return role.equals(Role.VIEWER.word()) ? "a " + role : "an " + role;
  }

  private static void requireName(String name) {
    if (!AuthFileEdit.isName(name)) {
      throw new FailureException(
          "'%s' is no name; accepted are %s.".formatted(name, AuthFileEdit.names()));
    }
  }

  /** That the file cannot be read is said before anything is typed. */
  private Optional<String> hash(PasswdConfig wish, Console console) {
    AuthFileEdit.check(wish.file());
    return wish.change() == PasswdConfig.Change.PASSWORD
        ? Optional.of(password(wish, console))
        : Optional.empty();
  }

  /** The hash of what is typed; twice by somebody who could mistype. */
  private static String password(PasswdConfig wish, Console console) {
    requireName(wish.name());
    Keyboard keyboard = console.keyboard();
    String password =
        keyboard
            .secret("New password of " + wish.name() + ": ")
            .orElseThrow(() -> new FailureException("no password was typed."));
    Passwords.objection(password)
        .ifPresent(
            why -> {
              throw new FailureException("the password " + why + "; nothing was changed.");
            });
    if (keyboard.isTerminal() && !keyboard.secret("Once more: ").equals(Optional.of(password))) {
      throw new FailureException("the two passwords differ; nothing was changed.");
    }
    return Passwords.hash(password);
  }

  private static void endSessions(PasswdConfig wish, AuthFileEdit edit, Console console) {
    requireUser(wish, edit);
    edit.endSessions(wish.name());
    edit.save();
    console.print("All sessions of %s end.".formatted(wish.name()));
  }

  private static void remove(PasswdConfig wish, AuthFileEdit edit, Console console) {
    requireUser(wish, edit);
    edit.removeUser(wish.name());
    edit.save();
    console.print("%s is removed.".formatted(wish.name()));
  }

  private static void requireUser(PasswdConfig wish, AuthFileEdit edit) {
    if (!edit.hasUser(wish.name())) {
      throw new FailureException("%s has no user '%s'.".formatted(wish.file(), wish.name()));
    }
  }

  /** The token is all of the answer, so that a script can keep it. */
  private static void token(PasswdConfig wish, AuthFileEdit edit, Console console) {
    requireName(wish.name());
    String token = Tokens.make();
    edit.putToken(wish.name(), wish.role().orElse(Role.VIEWER), Tokens.hash(token));
    edit.save();
    console.print(token);
    console.complain("This token is shown this once; the file holds its hash.");
  }

  private static void removeToken(PasswdConfig wish, AuthFileEdit edit, Console console) {
    if (!edit.hasToken(wish.name())) {
      throw new FailureException("%s has no token '%s'.".formatted(wish.file(), wish.name()));
    }
    edit.removeToken(wish.name());
    edit.save();
    console.print("The token %s is removed.".formatted(wish.name()));
  }
}
