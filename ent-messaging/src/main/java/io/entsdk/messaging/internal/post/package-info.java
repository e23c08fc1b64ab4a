/** What is said to people whom the reach function decides about, one by one. */
@NullMarked
package io.entsdk.messaging.internal.post;

import org.jspecify.annotations.NullMarked;
