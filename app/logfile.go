package app

import (
	"errors"
	"os"
	"path/filepath"
	"runtime/debug"
)

// maxLog is the size in bytes at which a log makes way for a new one.
const maxLog = 1 << 20

// LogFile is a path that log lines are appended to. It is opened for each
// line, so that commands without trouble leave no file behind; when it has
// grown past 1 MiB it becomes path.old.
type LogFile string

// Write appends one line.
func (path LogFile) Write(line []byte) (int, error) {
	file, err := openLog(string(path))
	if err != nil {
		return 0, err
	}
	n, err := file.Write(line)
	return n, errors.Join(err, file.Close())
}

// KeepCrash has the runtime write what ends the program to the file at path,
// because a window program has no terminal. It makes the folder.
func KeepCrash(path string) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return err
	}
	file, err := openLog(path)
	if err != nil {
		return err
	}
	return errors.Join(debug.SetCrashOutput(file, debug.CrashOptions{}), file.Close())
}

func openLog(path string) (*os.File, error) {
	if info, err := os.Stat(path); err == nil && info.Size() > maxLog {
		if err := os.Rename(path, path+".old"); err != nil {
			return nil, err
		}
	}
	return os.OpenFile(path, os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
}
