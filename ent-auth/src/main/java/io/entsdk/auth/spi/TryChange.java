package io.entsdk.auth.spi;

/**
 * Asks to keep a text in the place of the one that was read.
 *
 * @param expected what {@link TryStore#read} returned for the key; empty text where nothing was
 *     kept
 * @param next at most 2,900 printable characters of ASCII; two different states of the counts never
 *     have the same text
 */
public record TryChange(TryKey key, String expected, String next) {}
