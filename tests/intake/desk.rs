//! What the tests of this folder work with: the real program with a state of its own, and reports made up for it.

use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

pub struct Desk {
    pub home: TempDir,
    /// What `THIDUA_ALLOW_ADDRESSES` says.
    pub allowed: String,
    /// Another folder of articles than its own, which is empty at first.
    pub served: Option<PathBuf>,
}

impl Desk {
    /// No articles are served at first.
    pub fn new() -> Desk {
        let home = TempDir::new().unwrap();
        std::fs::create_dir(home.path().join("served")).unwrap();
        Desk {
            home,
            allowed: String::new(),
            served: None,
        }
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    pub fn state(&self) -> PathBuf {
        self.path("state")
    }

    /// Writes a file and says where.
    pub fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> String {
        let path = self.path(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, bytes).unwrap();
        path.to_str().unwrap().to_owned()
    }

    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_thidua"));
        command.current_dir(env!("CARGO_MANIFEST_DIR"));
        for key in thidua::config::KEYS {
            command.env(key, "");
        }
        command
            .env("THIDUA_ALLOW_ADDRESSES", &self.allowed)
            .arg("--state")
            .arg(self.state())
            .arg("--articles")
            .arg(self.served.clone().unwrap_or_else(|| self.path("served")))
            .args(arguments)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command
    }

    pub fn run(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().unwrap()
    }

    pub fn add(&self, what: &[&str]) -> String {
        let mut arguments = vec!["add"];
        arguments.extend(what);
        both(&self.run(&arguments))
    }

    pub fn ask(&self, question: &str) -> String {
        both(&self.run(&["ask", question]))
    }

    /// The texts on the shelf of the articles.
    pub fn texts(&self) -> Vec<String> {
        texts(&self.state().join("articles"))
    }
}

pub fn texts(folder: &Path) -> Vec<String> {
    let listing = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut paths: Vec<PathBuf> = listing.map(|entry| entry.path()).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "txt"));
    paths.sort();
    paths
        .iter()
        .map(|path| std::fs::read_to_string(path).unwrap())
        .collect()
}

/// Everything the program said.
pub fn both(output: &Output) -> String {
    format!(
        "{}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    )
}

/// A report of our own making, about what only it tells.
pub fn report(collective: &str, date: &str) -> String {
    format!(
        "{collective} được tặng Bằng khen của Thủ tướng\n\nNgày đăng {date}\n\nSáng nay, quận Tây Hồ tổ chức hội nghị \
         tổng kết phong trào thi đua yêu nước và khen thưởng các tập thể, cá nhân có thành tích.\n\nTại hội nghị, \
         {collective} được tặng Bằng khen của Thủ tướng Chính phủ vì đã có thành tích xuất sắc trong công tác.\n\nDự hội \
         nghị có lãnh đạo quận cùng đại diện các phường trên địa bàn, các đồng chí đã trao quà cho các em học sinh.\n"
    )
}
