"""A speech server for Orca that records each text and reports it as spoken at once, so that reading a page takes no playing time.

Orca accepts any module that has a SpeechServer with this interface (orca/speechserver.py).
"""

import json
import time

from gi.repository import GLib
from orca import speechserver

output = None  # the stream for the speech: run_orca.py sets it
last_word = time.monotonic()


def write(**line):
    global last_word
    last_word = time.monotonic()
    output.write(json.dumps(line, ensure_ascii=False) + "\n")
    output.flush()


class SpeechServer(speechserver.SpeechServer):
    instance = None

    @staticmethod
    def getFactoryName():
        return "Written"

    @classmethod
    def getSpeechServer(cls, info=None):
        cls.instance = cls.instance or cls()
        return cls.instance

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
        pass  # the echo of a key is not part of the page

    def isSpeaking(self):
        return False

    def sayAll(self, utterances, progress):
        """Requests each utterance after the one before, and reports the progress to Orca, which moves its position with it."""

        def say_next():
            utterance = next(utterances, None)
            if utterance is None:
                return False
            context, _voice = utterance
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
