"""A voice for Orca that writes down what it is given to say, and has always just said it: so reading a page takes no listening time.

Orca takes any module as its speech server that has a SpeechServer of this shape (orca/speechserver.py).
"""

import json
import time

from gi.repository import GLib
from orca import speechserver

output = None  # where the words go: set by run_orca.py
last_word = time.monotonic()


def write(**line):
    global last_word
    last_word = time.monotonic()
    output.write(json.dumps(line, ensure_ascii=False) + "\n")
    output.flush()


class SpeechServer(speechserver.SpeechServer):
    the_only_one = None

    @staticmethod
    def getFactoryName():
        return "Written"

    @classmethod
    def getSpeechServer(cls, info=None):
        cls.the_only_one = cls.the_only_one or cls()
        return cls.the_only_one

    @classmethod
    def getSpeechServers(cls):
        return [cls.getSpeechServer()]

    @staticmethod
    def shutdownActiveServers():
        pass

    def getInfo(self):
        return ["Written", "written"]

    def getVoiceFamilies(self):
        family = speechserver.VoiceFamily
        return [family({family.NAME: "written", family.LANG: "en", family.DIALECT: ""})]

    def speak(self, text=None, acss=None, interrupt=True):
        if text:
            write(said=text)

    def speakCharacter(self, character, acss=None):
        write(said=character)

    def speakKeyEvent(self, event, acss=None):
        pass  # the echo of a key is not the page's

    def isSpeaking(self):
        return False

    def sayAll(self, utterances, progress):
        """Each piece is asked for when the one before was said, and Orca is told how far the voice has come: it moves along with it."""

        def say_next():
            piece = next(utterances, None)
            if piece is None:
                return False
            context, _voice = piece
            write(said=context.utterance)
            context.currentOffset = context.startOffset
            progress(context.copy(), speechserver.SayAllContext.PROGRESS)
            context.currentOffset = context.endOffset
            progress(context.copy(), speechserver.SayAllContext.COMPLETED)
            GLib.idle_add(say_next)
            return False

        GLib.idle_add(say_next)

    def stop(self):
        pass

    def shutdown(self):
        pass

    def reset(self, text=None, acss=None):
        pass

    def updateCapitalizationStyle(self):
        pass

    def updatePunctuationLevel(self):
        pass
