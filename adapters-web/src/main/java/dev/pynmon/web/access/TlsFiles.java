package dev.pynmon.web.access;

import java.nio.file.Path;

/**
 * What HTTPS needs, in PEM.
 *
 * @param certificate the certificate, followed by those between it and a known authority
 * @param key its private key, RSA or EC, without a password
 */
public record TlsFiles(Path certificate, Path key) {}
