"use strict";
// Small conveniences of every page. All of it works without them.
