//! Foreign documents are read in a child process: this very program, with little memory and time and no way to open
//! or write files. Parsers of such formats can be made to abort, to loop and to fill the memory; here that costs the
//! document, and a line in the log.

use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, ExitCode, Stdio};
use std::sync::mpsc::{RecvTimeoutError, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use super::foreign::{self, Found, Refusal, Task};

/// The hidden command that makes the program the child.
pub const COMMAND: &str = "read-foreign";

const MEMORY: u64 = 512 * 1024 * 1024;
/// For all documents of one child, in seconds; a child is given up after [`DOCUMENTS`].
const PROCESSOR: u64 = 120;
const DOCUMENTS: usize = 200;
const WITHIN: Duration = Duration::from_secs(10);
/// What the other side says longer messages than is not believed.
const LARGEST: usize = 64 * 1024 * 1024;

/// The parent's side; children are started when needed and used again.
pub struct Sandbox {
    program: PathBuf,
    idle: Mutex<Vec<Worker>>,
}

struct Worker {
    child: Child,
    pipes: Option<(ChildStdin, ChildStdout)>,
    documents: usize,
}

impl Drop for Worker {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Sandbox {
    /// `program`: the program itself.
    pub fn of(program: &Path) -> Sandbox {
        Sandbox {
            program: program.to_owned(),
            idle: Mutex::default(),
        }
    }

    /// Blocks until the document is read, at most some ten seconds.
    pub fn read(&self, task: Task, bytes: Arc<Vec<u8>>) -> Result<Found, Refusal> {
        let idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let mut worker = match idle.map_or_else(|| self.start(), Ok) {
            Ok(worker) => worker,
            Err(error) => {
                tracing::error!(%error, "the process that reads documents could not be started");
                return Err(Refusal::Broken);
            }
        };
        let Some((mut to, mut from)) = worker.pipes.take() else {
            return Err(Refusal::Broken);
        };
        let (send, receive) = sync_channel(1);
        std::thread::spawn(move || {
            let answer = exchange(&mut to, &mut from, &task, &bytes);
            let _ = send.send((answer, to, from));
        });
        match receive.recv_timeout(WITHIN) {
            Ok((Ok(answer), to, from)) => {
                worker.documents += 1;
                worker.pipes = Some((to, from));
                if worker.documents < DOCUMENTS {
                    self.idle.lock().unwrap_or_else(PoisonError::into_inner).push(worker);
                }
                answer
            }
            Ok((Err(error), ..)) => {
                tracing::warn!(%error, "a document broke the process that reads documents");
                Err(Refusal::Broken)
            }
            Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => {
                tracing::warn!("a document took too long to be read");
                Err(Refusal::Broken)
            }
        }
    }

    fn start(&self) -> io::Result<Worker> {
        let mut child = Command::new(&self.program)
            .arg(COMMAND)
            // Neither the token nor a file with it is within reach.
            .env_clear()
            // The allocator would else reserve more address space at the start than the child may have.
            .env("MIMALLOC_ARENA_RESERVE", "0")
            .current_dir("/")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let pipes = child.stdin.take().zip(child.stdout.take());
        Ok(Worker {
            child,
            pipes,
            documents: 0,
        })
    }
}

fn exchange(
    to: &mut ChildStdin,
    from: &mut ChildStdout,
    task: &Task,
    bytes: &[u8],
) -> io::Result<Result<Found, Refusal>> {
    write_framed(to, &serde_json::to_vec(task)?)?;
    write_framed(to, bytes)?;
    to.flush()?;
    let answer = read_framed(from)?.ok_or_else(|| io::Error::from(io::ErrorKind::UnexpectedEof))?;
    Ok(serde_json::from_slice(&answer)?)
}

/// The child's side: reads documents from standard input until it ends.
pub fn serve() -> ExitCode {
    use rlimit::Resource;
    let limits = [
        (Resource::AS, MEMORY),
        (Resource::CPU, PROCESSOR),
        // Those that are open already, and no other.
        (Resource::NOFILE, 3),
        (Resource::FSIZE, 0),
        (Resource::CORE, 0),
    ];
    for (resource, limit) in limits {
        // Not every system has every limit; what it has is set.
        let _ = resource.set(limit, limit);
    }
    // Its panics are answers; what they say may be of the document.
    std::panic::set_hook(Box::new(|_| {}));
    let (mut from, mut to) = (io::stdin().lock(), io::stdout().lock());
    while let Ok(Some(task)) = read_framed(&mut from) {
        let (Ok(task), Ok(Some(bytes))) = (serde_json::from_slice::<Task>(&task), read_framed(&mut from)) else {
            return ExitCode::FAILURE;
        };
        let read = std::panic::catch_unwind(|| foreign::read(&task, &bytes));
        let answer = read.unwrap_or(Err(Refusal::Broken));
        let sent = serde_json::to_vec(&answer).is_ok_and(|answer| write_framed(&mut to, &answer).is_ok());
        if !sent || to.flush().is_err() {
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}

fn write_framed(to: &mut impl Write, bytes: &[u8]) -> io::Result<()> {
    to.write_all(&(bytes.len() as u32).to_le_bytes())?;
    to.write_all(bytes)
}

/// `None` at the end.
fn read_framed(from: &mut impl Read) -> io::Result<Option<Vec<u8>>> {
    let mut length = [0; 4];
    match from.read_exact(&mut length) {
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return Ok(None),
        read => read?,
    }
    let length = u32::from_le_bytes(length) as usize;
    if length > LARGEST {
        return Err(io::ErrorKind::InvalidData.into());
    }
    let mut bytes = Vec::new();
    from.take(length as u64).read_to_end(&mut bytes)?;
    match bytes.len() == length {
        true => Ok(Some(bytes)),
        false => Err(io::ErrorKind::UnexpectedEof.into()),
    }
}
