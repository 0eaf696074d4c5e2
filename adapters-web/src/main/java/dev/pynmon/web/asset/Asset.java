package dev.pynmon.web.asset;

/**
 * A file served from memory. The arrays are shared and never changed.
 *
 * @param name its name in addresses, with the hash of its content in it
 * @param type its media type
 * @param plain its bytes
 * @param gzip the same, compressed
 * @param etag its entity tag, quoted
 */
@SuppressWarnings("ArrayRecordComponent")
public record Asset(String name, String type, byte[] plain, byte[] gzip, String etag) {}
