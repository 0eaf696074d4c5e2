package dev.pynmon.web.access;

import io.helidon.common.tls.Tls;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads what HTTPS needs again when its files have changed. Safe for concurrent use. */
public final class CertificateRenewal {
  private static final Logger LOG = LoggerFactory.getLogger(CertificateRenewal.class);

  private final TlsFiles files;
  private String stamp;

  /** To be made before they are read the first time. */
  public CertificateRenewal(TlsFiles files) {
    this.files = files;
    this.stamp = stamp();
  }

  /**
   * How to speak HTTPS from now on; empty when the files are as they were. Empty, too, while they
   * do not fit together, which is logged: one may be written before the other.
   */
  public synchronized Optional<Tls> look() {
    String now = stamp();
    if (now.equals(stamp)) {
      return Optional.empty();
    }
    stamp = now;
    try {
      Tls tls = Certificates.read(files);
      LOG.info("{} has changed and was read again", files.certificate());
      return Optional.of(tls);
    } catch (BadTlsFilesException e) {
      LOG.error("What was read for HTTPS before still counts: {}", e.getMessage());
      return Optional.empty();
    }
  }

  private String stamp() {
    return stamp(files.certificate()) + " " + stamp(files.key());
  }

  private static String stamp(Path file) {
    try {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      return "%s %s %s".formatted(now.fileKey(), now.lastModifiedTime(), now.size());
    } catch (IOException _) {
      return "missing";
    }
  }
}
