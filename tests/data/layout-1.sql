PRAGMA application_id = 1397314628;
PRAGMA user_version = 1;
BEGIN TRANSACTION;
CREATE TABLE "events" (
   "id" TEXT PRIMARY KEY NOT NULL,
   "origin" TEXT NOT NULL,
   "seq" INTEGER NOT NULL,
   "v" INTEGER NOT NULL,
   "event" TEXT NOT NULL,
   "at" INTEGER NOT NULL,
   "day" TEXT NOT NULL,
   "key" TEXT,
   "of" TEXT,
   "from" TEXT,
   "to" TEXT,
   "data" TEXT,
   "line" TEXT,
   "kind" TEXT,
   "way" TEXT,
   "rung" INTEGER,
   "strictness" TEXT,
   "hints" INTEGER,
   "share" REAL,
   "suggested" INTEGER,
   "rating" INTEGER,
   "seconds" REAL,
   "stage" TEXT,
   "chosen" TEXT,
   "words" TEXT NOT NULL,
   "digest" TEXT NOT NULL
) STRICT;
INSERT INTO "events" VALUES('d5bb8586c12acc620b1ec7171ead6269','24d2a2e2c6fc1c2e5d3b4e409474ae6d',1,1,'study',1790000000000000,'2026-09-21','second-interview/rank',NULL,NULL,NULL,NULL,'I want to rank first.','drill','letters',1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'said','4e267ac6a928bc8bf37f83b650f76ed8');
INSERT INTO "events" VALUES('ac48cbfaf84aa4b4b8e28a4003d71a1b','24d2a2e2c6fc1c2e5d3b4e409474ae6d',2,1,'review',1790000060000000,'2026-09-21','second-interview/rank',NULL,NULL,NULL,NULL,'I want to rank first.','drill','type',2,'exact',1,0.5,2,3,12.25,'acme-1',NULL,'said missing','a4fd48b9f04fc294d9944575fe2912c1');
INSERT INTO "events" VALUES('d6117aa799bb702e6533b1dbb2b99a6c','24d2a2e2c6fc1c2e5d3b4e409474ae6d',3,1,'note',1790000061000000,'2026-09-21','second-interview/rank',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'data','b4cc4a76875085b5ed3f4f0b391f391f');
INSERT INTO "events" VALUES('5912349a4d7933b559e45ff427e84cbc','24d2a2e2c6fc1c2e5d3b4e409474ae6d',4,1,'retract',1790000062000000,'2026-09-21',NULL,'ac48cbfaf84aa4b4b8e28a4003d71a1b',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'','046ce5f98023bc6c6d9465594fe07ee0');
INSERT INTO "events" VALUES('ea225d76a35489b19b598f000f8a9652','24d2a2e2c6fc1c2e5d3b4e409474ae6d',5,1,'tombstone',1790000063000000,'2026-09-21',NULL,'ac48cbfaf84aa4b4b8e28a4003d71a1b',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'','8929290df20a6e7a6572b9cd16e3cf65');
CREATE TABLE "origins" (
   "origin" TEXT PRIMARY KEY,
   "file" TEXT NOT NULL
) STRICT;
INSERT INTO "origins" VALUES('24d2a2e2c6fc1c2e5d3b4e409474ae6d','2171102');
CREATE TABLE "words" (
   "event" TEXT NOT NULL REFERENCES "events"("id"),
   "field" TEXT NOT NULL,
   "text" TEXT NOT NULL,
   "digest" TEXT NOT NULL,
   PRIMARY KEY ("event", "field")
) STRICT;
INSERT INTO "words" VALUES('d5bb8586c12acc620b1ec7171ead6269','said','i want','fc6ea72f9fa881cce4fcb4bd659f17ac');
INSERT INTO "words" VALUES('d6117aa799bb702e6533b1dbb2b99a6c','data','{"text": "smile"}','f2361e7629bc16339898de165a39a851');
CREATE INDEX events_arrival ON events (origin, "seq");
CREATE INDEX events_at ON events (at);
CREATE INDEX events_tombstones ON events ("of") WHERE event = 'tombstone';
CREATE TRIGGER events_replace BEFORE INSERT ON events WHEN EXISTS (SELECT 1 FROM events WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'an event is never replaced'); END;
CREATE TRIGGER events_update BEFORE UPDATE ON events BEGIN SELECT RAISE(ABORT, 'an event is never changed'); END;
CREATE TRIGGER events_delete BEFORE DELETE ON events BEGIN SELECT RAISE(ABORT, 'an event is never deleted'); END;
CREATE TRIGGER words_update BEFORE UPDATE ON words BEGIN SELECT RAISE(ABORT, 'words are never changed'); END;
CREATE TRIGGER words_replace BEFORE INSERT ON words WHEN EXISTS (SELECT 1 FROM words WHERE event = NEW.event AND field = NEW.field) BEGIN SELECT RAISE(ABORT, 'words are never replaced'); END;
CREATE TRIGGER words_delete BEFORE DELETE ON words WHEN NOT EXISTS (
    SELECT 1 FROM events AS tombstone, events AS said
    WHERE said.id = OLD.event AND tombstone.event = 'tombstone'
      AND (tombstone."of" = said.id OR tombstone."of" = said.key AND said.at <= tombstone.at)
) BEGIN SELECT RAISE(ABORT, 'words are deleted only under a tombstone'); END;
CREATE TRIGGER origins_update BEFORE UPDATE ON origins BEGIN SELECT RAISE(ABORT, 'an origin is never changed'); END;
CREATE TRIGGER origins_delete BEFORE DELETE ON origins BEGIN SELECT RAISE(ABORT, 'an origin is never deleted'); END;
COMMIT;
