/**
 * Slow hashes for secrets that people remember: bounded, peppered, and never wrong for want of
 * memory.
 */
@NullMarked
package io.entsdk.auth.secret;

import org.jspecify.annotations.NullMarked;
