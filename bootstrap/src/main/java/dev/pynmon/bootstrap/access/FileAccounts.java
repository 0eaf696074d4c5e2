package dev.pynmon.bootstrap.access;

import dev.pynmon.application.port.out.access.Account;
import dev.pynmon.application.port.out.access.Accounts;
import dev.pynmon.bootstrap.config.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The accounts of a file, which is looked at once a second while somebody asks, and read again when
 * it has changed. While it cannot be read, what was read last counts.
 */
public final class FileAccounts implements Accounts {
  private static final Logger LOG = LoggerFactory.getLogger(FileAccounts.class);
  private static final long BETWEEN_LOOKS = TimeUnit.SECONDS.toNanos(1);

  private final Path file;
  private final LongSupplier nanos;
  private final ReentrantLock looking = new ReentrantLock();
  private volatile AuthFile known;
  private volatile Optional<String> problem = Optional.empty();
  private volatile long looked;
  private String stamp;

  /**
   * Reads a file.
   *
   * @param nanos a clock that only runs on
   * @throws UsageException with a sentence when it cannot be read, or is in unsafe hands
   */
  public FileAccounts(Path file, LongSupplier nanos) {
    this.file = file;
    this.nanos = nanos;
    this.stamp = stamp(file);
    this.known = read(file);
    this.looked = nanos.getAsLong();
    if (known.users().isEmpty() && known.tokens().isEmpty()) {
      LOG.warn("{} names nobody, so nobody can sign in; pynmon passwd adds users", file);
    }
  }

  private static AuthFile read(Path file) {
    FileTrust.check(file);
    return AuthFile.read(file);
  }

  @Override
  public boolean isOn() {
    return true;
  }

  @Override
  public Optional<Account> find(String name) {
    return Optional.ofNullable(now().users().get(name)).map(AuthFile.User::account);
  }

  /** Where there is nobody of that name, somebody else's password is compared, in vain. */
  @Override
  public Optional<Account> check(String name, String password) {
    AuthFile accounts = now();
    Optional<AuthFile.User> user =
        Optional.ofNullable(accounts.users().get(name)).filter(one -> one.hash().isPresent());
    Optional<String> hash = user.flatMap(AuthFile.User::hash).or(accounts::dearestHash);
    boolean matches = hash.filter(one -> Passwords.matches(password, one)).isPresent();
    return user.filter(_ -> matches).map(AuthFile.User::account);
  }

  @Override
  public Optional<Account> holder(String token) {
    return Tokens.isToken(token)
        ? Optional.ofNullable(now().tokens().get(Tokens.hash(token)))
        : Optional.empty();
  }

  @Override
  public Optional<String> problem() {
    now();
    return problem;
  }

  /** What the file says; whoever comes while another looks takes what was known before. */
  private AuthFile now() {
    if (nanos.getAsLong() - looked >= BETWEEN_LOOKS && looking.tryLock()) {
      try {
        look();
      } finally {
        looking.unlock();
      }
    }
    return known;
  }

  private void look() {
    looked = nanos.getAsLong();
    String current = stamp(file);
    if (!current.equals(stamp)) {
      stamp = current;
      readAgain();
    }
  }

  private void readAgain() {
    try {
      known = read(file);
      problem = Optional.empty();
      LOG.info("{} has changed and was read again", file);
    } catch (UsageException e) {
      problem = Optional.of(e.getMessage() + " What was read before it changed still counts.");
      LOG.error("The accounts could not be read again: {}", e.getMessage());
    }
  }

  /** Differs when the file does: whenever it was written, replaced, or made safe. */
  static String stamp(Path file) {
    try {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      return "%s %s %s %s"
          .formatted(
              now.fileKey(), now.lastModifiedTime(), now.size(), FileTrust.permissions(file));
    } catch (IOException _) {
      return "missing";
    }
  }
}
