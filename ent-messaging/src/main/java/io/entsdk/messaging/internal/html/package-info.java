/** Reads texts with marks, and believes no sanitizer. */
@NullMarked
package io.entsdk.messaging.internal.html;

import org.jspecify.annotations.NullMarked;
