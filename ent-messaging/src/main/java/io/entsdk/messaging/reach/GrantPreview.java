package io.entsdk.messaging.reach;

/**
 * Tells what an opening would do before it is decided; only {@link Openings#preview} makes one, and
 * an opening is decided upon one.
 *
 * @param newlyReachable how many pairs of a sender and a recipient would be won by private message,
 *     as people stand today
 */
public record GrantPreview(GrantTerms terms, long newlyReachable) {}
