/** What is sent, to whom, and what became of it. */
@NullMarked
package io.entsdk.messaging.item;

import org.jspecify.annotations.NullMarked;
