package dev.pynmon.sqlite.db;

import java.nio.file.Path;
import java.util.Optional;

/** Accounts as a test wants them; those of the system cannot be changed by it. */
record FakeAccounts(String me, String owner, boolean reads, boolean writes) implements Accounts {
  FakeAccounts() {
    this("me", "me", true, true);
  }

  FakeAccounts runAs(String name) {
    return new FakeAccounts(name, owner, reads, writes);
  }

  FakeAccounts ownedBy(String name) {
    return new FakeAccounts(me, name, reads, writes);
  }

  FakeAccounts withoutReading() {
    return new FakeAccounts(me, owner, false, writes);
  }

  FakeAccounts withoutWriting() {
    return new FakeAccounts(me, owner, reads, false);
  }

  @Override
  public Optional<String> own() {
    return Optional.of(me);
  }

  @Override
  public Optional<String> ownerOf(Path file) {
    return Optional.of(owner);
  }

  @Override
  public boolean mayRead(Path file) {
    return reads;
  }

  @Override
  public boolean mayWrite(Path dir) {
    return writes;
  }
}
