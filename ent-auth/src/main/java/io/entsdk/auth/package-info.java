/** How people get in, and nobody else. */
@NullMarked
package io.entsdk.auth;

import org.jspecify.annotations.NullMarked;
