package org.aseankg.export;

import java.nio.file.Path;

/**
 * A dump as a compressed file.
 *
 * @param format the syntax
 * @param path where it is
 * @param size its bytes
 * @param sha256 the digest of its bytes, in hexadecimal
 */
public record DumpFile(DumpFormat format, Path path, long size, String sha256) {}
