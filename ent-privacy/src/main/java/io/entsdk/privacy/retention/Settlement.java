package io.entsdk.privacy.retention;

/**
 * Says how the controller has decided between texts that disagree.
 *
 * @param conflict its key, such as {@code account-or-hosting}
 * @param because 1 to 1,000 characters, without names of people
 */
public record Settlement(String conflict, String because) {}
